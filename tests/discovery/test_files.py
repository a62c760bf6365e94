"""Which files a project has, which are reported, and what cannot be read."""

import os
from pathlib import Path

import pytest

from flake8_privacy.project.files.discovery import Project, open_project
from flake8_privacy.project.files.reading import Complaints, complaints, read_files
from flake8_privacy.settings import Overrides


def plant(top: Path, *names: str, settings: str = "") -> None:
    (top / "pyproject.toml").write_text(f"[tool.flake8-privacy]\n{settings}\n")
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {name}\n")


def opened(top: Path, *paths: str, force_exclude: bool = False, cwd: str = "") -> Project:
    return open_project(paths, str(top / cwd), Overrides(), {}, force_exclude=force_exclude)


def reported(project: Project) -> list[str]:
    return [source.path for source in project.files if source.reported]


def analysed(project: Project) -> list[str]:
    return [source.path for source in project.files]


def unread(project: Project) -> Complaints:
    return complaints(read_files(project.files).failures, project.cwd)


def test_all_is_analysed_and_the_named_is_reported(tmp_path: Path) -> None:
    plant(tmp_path, "b.py", "a.py", "pkg/z.py", "pkg/sub/y.py", "readme.md", "pkg/x.pyi")
    project = opened(tmp_path, "pkg", "a.py", "./a.py")
    assert analysed(project) == ["a.py", "b.py", "pkg/sub/y.py", "pkg/z.py"]
    assert reported(project) == ["a.py", "pkg/sub/y.py", "pkg/z.py"]
    assert read_files(project.files).sources[0].content == b"# a.py\n"


def test_paths_may_lie_above_the_working_directory(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "pkg/b.py")
    assert reported(opened(tmp_path, "../a.py", ".", cwd="pkg")) == ["a.py", "pkg/b.py"]


def test_a_named_file_may_have_any_name(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "bin/tool", "b.pyi")
    assert reported(opened(tmp_path, "bin/tool", "b.pyi")) == ["b.pyi", "bin/tool"]


@pytest.mark.parametrize("folder", [".venv", "venv", "node_modules", "build", "dist", "__pycache__", ".git", ".tox"])
def test_folders_without_code_of_ones_own(tmp_path: Path, folder: str) -> None:
    plant(tmp_path, "a.py", f"{folder}/b.py", f"pkg/{folder}/c.py", f"{folder}.py")
    assert analysed(opened(tmp_path, ".")) == sorted(["a.py", f"{folder}.py"])


def test_virtual_environments_by_any_name(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "py311/pyvenv.cfg", "py311/lib/site.py")
    assert analysed(opened(tmp_path, ".")) == ["a.py"]


def test_caches_by_any_name(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", ".flake8_privacy_cache/b.py", "kept/CACHEDIR.TAG", "kept/0.1.0/c.py")
    assert analysed(opened(tmp_path, ".")) == ["a.py"]


def test_a_named_path_is_always_read(tmp_path: Path) -> None:
    plant(
        tmp_path, "a.py", "build/b.py", "build/dist/c.py", "gen/d.py", "gen/skip/e.py", settings='exclude = ["gen/*"]'
    )
    assert reported(opened(tmp_path, "build/b.py")) == ["build/b.py"]
    assert reported(opened(tmp_path, "build")) == ["build/b.py"]
    assert reported(opened(tmp_path, "gen")) == ["gen/d.py", "gen/skip/e.py"]
    assert analysed(opened(tmp_path, ".")) == ["a.py"]


@pytest.mark.parametrize(
    ("glob", "left"),
    [
        ("gen", ["a.py", "pkg/b.py"]),
        ("gen/", ["a.py", "pkg/b.py", "pkg/gen/c.py"]),
        ("pkg/gen", ["a.py", "gen/c.py", "pkg/b.py"]),
        ("**/c.py", ["a.py", "pkg/b.py"]),
        ("*.py", []),
        ("./a.py", ["gen/c.py", "pkg/b.py", "pkg/gen/c.py"]),
        ("p*", ["a.py", "gen/c.py"]),
    ],
)
def test_globs_of_the_settings(tmp_path: Path, glob: str, left: list[str]) -> None:
    plant(tmp_path, "a.py", "pkg/b.py", "gen/c.py", "pkg/gen/c.py", settings=f'exclude = ["{glob}"]')
    assert analysed(opened(tmp_path, ".")) == left


def test_force_exclude_passes_over_named_paths(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "build/b.py", "gen/d.py", "env/pyvenv.cfg", "env/e.py", settings='exclude = ["gen"]')
    project = opened(tmp_path, "a.py", "build/b.py", "gen/d.py", "gen", "env/e.py", force_exclude=True)
    assert reported(project) == ["a.py"]
    assert project.problems == ()
    assert reported(opened(tmp_path, ".", force_exclude=True)) == ["a.py"]
    assert opened(tmp_path, "gen/d.py", force_exclude=True).files == ()


def test_links_that_lead_in_circles(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "pkg/b.py")
    (tmp_path / "pkg/up").symlink_to(tmp_path)
    (tmp_path / "self.py").symlink_to("self.py")
    (tmp_path / "gone.py").symlink_to("nowhere.py")
    (tmp_path / "same.py").symlink_to("a.py")
    project = opened(tmp_path, ".")
    assert analysed(project) == ["a.py", "pkg/b.py", "same.py"]
    assert project.notes == ()


def test_a_folder_may_be_called_like_a_file(tmp_path: Path) -> None:
    plant(tmp_path, "a.py/b.py")
    assert analysed(opened(tmp_path, ".")) == ["a.py/b.py"]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    plant(tmp_path, "a.py")
    (tmp_path / "gone.py").symlink_to("nowhere.py")
    project = opened(tmp_path, "nope.py", "a.py", "gone.py")
    assert [(problem.path, problem.reason) for problem in project.problems] == [
        ("nope.py", "no such file or folder"),
        ("gone.py", "the link leads nowhere"),
    ]
    assert reported(project) == ["a.py"]
    assert opened(tmp_path, "nope.py").files == ()


def test_a_folder_without_python(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "docs/readme.md")
    project = opened(tmp_path, "docs", "a.py")
    assert [(note.path, note.reason) for note in project.notes] == [("docs", "no Python files here")]
    assert project.problems == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable for root")
def test_unreadable_files(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "b.py")
    (tmp_path / "b.py").chmod(0)
    assert [note.path for note in unread(opened(tmp_path, ".")).notes] == ["b.py"]
    assert [problem.path for problem in unread(opened(tmp_path, "b.py")).problems] == ["b.py"]


def test_an_unreadable_file_is_a_problem_only_when_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import flake8_privacy.project.files.reading as reading

    plant(tmp_path, "a.py", "b.py")
    real = open

    def refuse(path: str, *args: object, **kwargs: object) -> object:
        if str(path).endswith("b.py"):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(reading, "open", refuse, raising=False)
    assert [(note.path, note.reason) for note in unread(opened(tmp_path, ".")).notes] == [
        ("b.py", "cannot be read: permission denied")
    ]
    project = opened(tmp_path, "b.py", "a.py")
    assert [problem.path for problem in unread(project).problems] == ["b.py"]
    assert [source.path for source in read_files(project.files).sources] == ["a.py"]


def test_a_buffer_stands_for_its_file(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "pkg/b.py")
    buffers = {"pkg/b.py": b"new"}
    project = open_project(["pkg/b.py"], str(tmp_path), Overrides(), {}, buffers=buffers)
    assert [(s.path, s.content, s.reported) for s in read_files(project.files).sources] == [
        ("a.py", b"# a.py\n", False),
        ("pkg/b.py", b"new", True),
    ]
    unsaved = open_project(["new/c.py"], str(tmp_path), Overrides(), {}, buffers={"new/c.py": b"x"})
    assert unsaved.root == str(tmp_path)
    assert reported(unsaved) == ["new/c.py"]


def test_a_buffer_that_is_on_disk_is_none(tmp_path: Path) -> None:
    plant(tmp_path, "a.py")
    project = open_project(["a.py"], str(tmp_path), Overrides(), {}, buffers={"a.py": b"# a.py\n"})
    assert [file.buffer for file in project.files] == [None]


def test_templates_are_analysed_and_never_reported(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "notes.txt", "shop/templates/mail/sale.txt", "shop/templates/logo.png", "emails/a.mjml")
    plant(tmp_path, "build/templates/b.html", "mail_templates/c.j2", "docs/d.html", settings='exclude = ["*.j2"]')
    project = opened(tmp_path, ".", "emails/a.mjml")
    assert analysed(project) == ["a.py", "emails/a.mjml", "shop/templates/mail/sale.txt"]
    assert reported(project) == ["a.py"]


def test_templates_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "templates/a.html", "templates/b.html")
    reading = read_files(opened(tmp_path, ".").files)
    (tmp_path / "templates/a.html").write_text("later")
    (tmp_path / "templates/b.html").unlink()
    assert [source.path for source in reading.sources] == ["a.py"]
    assert [(each.path, each.read()) for each in reading.templates] == [
        ("templates/a.html", b"later"),
        ("templates/b.html", b""),
    ]


def test_a_folder_with_nothing_but_templates(tmp_path: Path) -> None:
    plant(tmp_path, "a.py", "pages/templates/a.html")
    assert [note.path for note in opened(tmp_path, "pages").notes] == ["pages"]
