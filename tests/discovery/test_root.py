"""Which folder is a project's root."""

from pathlib import Path

import pytest

from flake8_privacy.project.files.discovery import Project, find_root, open_project
from flake8_privacy.settings import Overrides, SettingsError

Tree = dict[str, str]


def plant(top: Path, tree: Tree) -> None:
    for name, text in tree.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def opened(top: Path, *paths: str, root: str | None = None) -> Project:
    return open_project(paths, str(top), Overrides(root=root), {})


@pytest.mark.parametrize("marker", ["pyproject.toml", "setup.cfg", "setup.py", ".git"])
def test_the_nearest_marked_folder_at_or_above(tmp_path: Path, marker: str) -> None:
    plant(tmp_path, {f"shop/{marker}": "", "shop/a/b/x.py": "", "pyproject.toml": ""})
    assert find_root(str(tmp_path / "shop/a/b")) == str(tmp_path / "shop")
    assert opened(tmp_path, "shop/a/b/x.py").root == str(tmp_path / "shop")
    assert opened(tmp_path, "shop").root == str(tmp_path / "shop")


def test_several_paths_meet_in_their_common_folder(tmp_path: Path) -> None:
    plant(tmp_path, {"pyproject.toml": "", "one/setup.py": "", "one/a.py": "", "two/setup.py": "", "two/b.py": ""})
    assert opened(tmp_path, "one/a.py", "two/b.py").root == str(tmp_path)
    assert opened(tmp_path, "one/a.py", "one").root == str(tmp_path / "one")


def test_the_home_folder_is_never_a_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, {".git/config": "", "ann/.git/config": "", "ann/notes/x.py": "", "ann/job/setup.py": ""})
    monkeypatch.setenv("HOME", str(tmp_path / "ann"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "ann"))
    assert find_root(str(tmp_path / "ann/notes")) is None
    assert find_root(str(tmp_path / "ann")) is None
    assert find_root(str(tmp_path)) is None
    assert find_root(str(tmp_path / "ann/job")) == str(tmp_path / "ann/job")
    assert opened(tmp_path, "ann/notes").root == str(tmp_path / "ann/notes")


@pytest.fixture
def no_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that nothing above marks, wherever the tests run."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


def test_without_a_root_it_is_the_named_folder(no_root: Path) -> None:
    plant(no_root, {"lone/a.py": "", "lone/sub/b.py": "", "other.py": ""})
    project = opened(no_root, "lone")
    assert project.root == str(no_root / "lone")
    assert [source.path for source in project.files] == ["a.py", "sub/b.py"]


def test_without_a_root_a_file_brings_what_it_imports_from_beside_it(no_root: Path) -> None:
    tree = {
        "x.py": "import one, two.deep as d\nfrom pack import (\n    inner,  # why\n    other)\nfrom . import three\n",
        "one.py": "def f():\n    from four import g\n",
        "two/__init__.py": "",
        "two/deep.py": "from .beside import y\n",
        "two/beside.py": "",
        "pack/__init__.py": "",
        "pack/inner.py": "from ..five import z\n",
        "three.py": "import x\n",
        "four.py": "",
        "five.py": "",
        "stranger.py": "",
        "pack/stranger.py": "",
    }
    plant(no_root, tree)
    project = opened(no_root, "x.py")
    assert {source.path for source in project.files} == set(tree) - {"stranger.py", "pack/stranger.py"}
    assert [source.path for source in project.files if source.reported] == ["x.py"]


def test_the_setting_moves_the_root(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "shop/pyproject.toml": '[tool.flake8-privacy]\nroot = ".."\nmin-severity = "note"\n',
            "shop/a.py": "",
            "lib/b.py": "",
        },
    )
    project = opened(tmp_path, "shop/a.py")
    assert project.root == str(tmp_path)
    assert project.settings.min_severity == "note"
    assert [(source.path, source.reported) for source in project.files] == [("lib/b.py", False), ("shop/a.py", True)]


def test_a_named_file_beside_the_root_is_read_all_the_same(tmp_path: Path) -> None:
    plant(tmp_path, {"pyproject.toml": '[tool.flake8-privacy]\nroot = "src"\n', "src/a.py": "", "tools/b.py": ""})
    project = opened(tmp_path, "tools/b.py")
    assert [(source.path, source.reported) for source in project.files] == [("../tools/b.py", True), ("a.py", False)]


def test_the_command_line_names_a_root(tmp_path: Path) -> None:
    plant(tmp_path, {"pyproject.toml": "", "src/a.py": "", "b.py": ""})
    project = opened(tmp_path, "src/a.py", root="src")
    assert project.root == str(tmp_path / "src")
    assert [source.path for source in project.files] == ["a.py"]


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    plant(tmp_path, {"pyproject.toml": '[tool.flake8-privacy]\nroot = "scr"\n', "a.py": ""})
    with pytest.raises(SettingsError, match=r'pyproject.toml: tool.flake8-privacy.root = "scr"'):
        opened(tmp_path, "a.py")
    with pytest.raises(SettingsError, match='"gone"'):
        opened(tmp_path, "a.py", root="gone")


def test_settings_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "a.py").write_text("")
    with pytest.raises(SettingsError, match="cannot be read"):
        opened(tmp_path, "a.py")
