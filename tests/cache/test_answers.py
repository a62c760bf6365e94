"""A cache changes how long a run takes, and nothing of what it says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_privacy.cache import contents, recorded
from flake8_privacy.cache.contents import contents_of
from tests.cache.conftest import CACHE, FILES, Command, Runs, record_of, stored

CHECK = ("check", "--show-gaps", "--all")


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("path", [".", "shop/views.py", "shop"])
def test_cold_warm_and_without_are_the_same(command: Command, runs: Runs, form: str, path: str) -> None:
    without = command(*CHECK, path, "--output-format", form, "--no-cache")
    assert (without[0], len(runs)) == (1, 1)
    assert command(*CHECK, path, "--output-format", form) == without
    assert command(*CHECK, path, "--output-format", form) == without
    assert len(runs) == 2


def test_one_record_answers_for_all_paths_and_selections(command: Command, runs: Runs) -> None:
    command("check")
    for args in (("shop/views.py",), ("--select", "PRV601"), ("--min-confidence", "low"), ("shop/analytics.py",)):
        assert command("check", *args) == command("check", "--no-cache", *args)
    assert len(runs) == 1 + 4


def test_what_changes_the_findings_is_analysed_again(command: Command, shop: Path, runs: Runs) -> None:
    command("check")
    steps: tuple[tuple[str, str], ...] = (
        ("shop/views.py", FILES["shop/views.py"].replace("hello", "howdy")),
        ("new.py", ""),
        ("pyproject.toml", '[tool.flake8-privacy]\npersons = ["shopper"]\n'),
    )
    for number, (name, text) in enumerate(steps, 1):
        (shop / name).write_text(text)
        assert command("check") == command("check", "--no-cache")
        assert len(runs) == 1 + 2 * number


def test_what_does_not_change_them_is_not(command: Command, shop: Path, runs: Runs) -> None:
    command("check")
    os.utime(shop / "shop/views.py")
    (shop / "pyproject.toml").write_text('[tool.flake8-privacy]\nignore = ["PRV601"]\nmin-severity = "error"\n')
    (shop / "readme.md").write_text("")
    command("check")
    assert len(runs) == 1


def test_a_state_that_was_there_before_is_known(command: Command, shop: Path, runs: Runs) -> None:
    said = command("check")
    (shop / "shop/views.py").write_text("")
    command("check")
    (shop / "shop/views.py").write_text(FILES["shop/views.py"])
    assert command("check") == said
    assert len(runs) == 2


def test_few_states_are_kept(command: Command, shop: Path) -> None:
    for number in range(recorded.MOST_RECORDS + 3):
        (shop / "shop/views.py").write_text(f"x = {number}\n")
        command("check")
    assert len([file for file in stored(shop) if file.suffix == ".record"]) == recorded.MOST_RECORDS


def test_unchanged_files_are_not_opened(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    command("check")
    opened: list[str] = []
    real = contents.read_file
    monkeypatch.setattr(contents, "read_file", lambda file: opened.append(file.path) or real(file))
    command("check")
    assert opened == []


def test_a_file_that_has_just_changed_is_read_again(
    command: Command, shop: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "RACY", 2_000_000_000)
    views = shop / "shop/views.py"
    command("check")
    time = views.stat().st_mtime_ns
    views.write_text(FILES["shop/views.py"].replace("hello", "howdy"))
    os.utime(views, ns=(time, time))  # as if the clock of the file system had not ticked
    assert "howdy" in command("check")[1]
    assert len(runs) == 2


def test_a_file_that_changes_while_a_run_looks(command: Command, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command("check")

    def disturbed(*args: object) -> object:
        found = contents_of(*args)  # type: ignore[arg-type]
        (shop / "shop/views.py").write_text("\n\n" + FILES["shop/views.py"])
        return found

    monkeypatch.setattr(recorded, "contents_of", disturbed)
    said = command("check")
    monkeypatch.undo()
    monkeypatch.chdir(shop)
    assert said == command("check", "--no-cache")
    assert said == command("check")


def test_a_file_that_goes_while_a_run_looks(command: Command, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command("check")

    def disturbed(*args: object) -> object:
        found = contents_of(*args)  # type: ignore[arg-type]
        (shop / "shop/views.py").unlink()
        return found

    monkeypatch.setattr(recorded, "contents_of", disturbed)
    status, _, complaint = command("check")
    assert (status, complaint) == (1, "Note: shop/views.py: cannot be read: no such file or directory\n")


def test_a_failure_of_the_tool_is_not_kept(command: Command, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import flake8_privacy.checking as engine

    real = engine.examine

    def failing(*args: object) -> engine.Examined:
        examined = real(*args)  # type: ignore[arg-type]
        return examined._replace(result=examined.result._replace(errors=1))

    monkeypatch.setattr(engine, "examine", failing)
    assert command("check")[0] == 2
    assert [file for file in stored(shop) if file.suffix == ".record"] == []


def test_outside_a_project_nothing_is_kept(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    lone = tmp_path / "lone"
    lone.mkdir()
    (lone / "a.py").write_text("x = 1\n")
    monkeypatch.chdir(lone)
    assert command("check", "a.py")[0] == 0
    assert os.listdir(lone) == ["a.py"]


def test_a_warm_run_imports_no_analysis(command: Command, shop: Path) -> None:
    code = (
        "import sys\nfrom flake8_privacy.cli.main import main\n"
        "try:\n    main(['check'])\nfinally:\n    print(*sys.modules)"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], cwd=shop, capture_output=True, text=True, check=False)
        loaded = set(done.stdout.splitlines()[-1].split())
    assert record_of(shop)
    for layer in ("checking", "project.analysis", "flow", "catalog", "parse.skeleton", "rules.registry", "rules.base"):
        assert f"flake8_privacy.{layer}" not in loaded


def test_several_processes_at_once(shop: Path) -> None:
    def start() -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "flake8_privacy", *CHECK], cwd=shop, stdout=subprocess.PIPE, text=True
        )

    answers = {process.communicate(timeout=120)[0] for process in [start() for _ in range(4)]}
    assert len(answers) == 1
    assert "PRV601" in answers.pop()
    assert [file.name for file in stored(shop) if file.suffix == ".half"] == []


def test_a_project_and_its_cache_can_be_moved(command: Command, shop: Path, runs: Runs) -> None:
    said = command("check")
    moved = shop.rename(shop.parent / "moved")
    os.chdir(moved)
    assert command("check") == said
    assert len(runs) == 1
    assert (moved / CACHE / "CACHEDIR.TAG").exists()
