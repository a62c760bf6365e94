"""``flake8-privacy check``: what it prints where, and with which status it ends."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flake8_privacy import __version__
from flake8_privacy.cli.main import main

Check = Callable[..., Result]


def codes(result: Result) -> list[str]:
    return [finding["code"] for finding in json.loads(result.stdout)["findings"]]


def test_version_and_help() -> None:
    assert CliRunner().invoke(main, ["--version"]).stdout == f"flake8-privacy {__version__}\n"
    assert "check" in CliRunner().invoke(main, ["--help"]).stdout
    assert "--min-confidence" in CliRunner().invoke(main, ["check", "--help"]).stdout


def test_clean(check: Check, shop: Path) -> None:
    (shop / "a.py").write_text("x = 1\n")
    result = check()
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no findings, 1 file read\n", "")


def test_findings(check: Check, shop: Path) -> None:
    (shop / "a.py").write_text("x = 1\nfind_101(x)\n")
    result = check("a.py")
    assert result.exit_code == 1
    assert result.stdout.startswith("a.py:2:1: PRV101 [warning] this is find_101\n")
    assert "    2 | find_101(x)\n      | ^^^^^^^^\n" in result.stdout
    assert check("a.py", "--exit-zero").exit_code == 0


def test_thresholds(check: Check, shop: Path) -> None:
    (shop / "a.py").write_text("find_101_note\nfind_201_error_low\nfind_302_error\n")
    args = ("--output-format", "json")
    assert codes(check(*args)) == ["PRV302"]
    assert codes(check(*args, "--min-severity", "note")) == ["PRV101", "PRV302"]
    assert codes(check(*args, "--min-confidence", "low")) == ["PRV201", "PRV302"]


@pytest.mark.parametrize(
    ("args", "found"),
    [
        ((), ["PRV101", "PRV201", "PRV900"]),
        (("--select", "PRV1,PRV9"), ["PRV101", "PRV900"]),
        (("--select", "PRV1", "--select", "PRV2"), ["PRV101", "PRV201"]),
        (("--select", "tracking-without-consent"), ["PRV201"]),
        (("--select", "ALL"), ["PRV101", "PRV201", "PRV602", "PRV900"]),
        (("--select", "PRV6"), []),
        (("--extend-select", "PRV602", "--ignore", "PRV9"), ["PRV101", "PRV201", "PRV602"]),
        (("--ignore", "PRV1, PRV900"), ["PRV201"]),
    ],
)
def test_selection(check: Check, shop: Path, args: tuple[str, ...], found: list[str]) -> None:
    (shop / "a.py").write_text("find_101\nfind_201\nfind_602\nfind_900\nfind_101  # noqa\n")
    assert codes(check("--output-format", "json", *args)) == found


def test_settings_of_the_project(check: Check, shop: Path) -> None:
    (shop / "pyproject.toml").write_text('[tool.flake8-privacy]\nselect = ["PRV1"]\nexclude = ["old"]\n')
    (shop / "old").mkdir()
    (shop / "old/b.py").write_text("find_101\n")
    (shop / "a.py").write_text("find_101\nfind_201\n")
    assert codes(check("--output-format", "json")) == ["PRV101"]
    assert codes(check("--output-format", "json", "--select", "PRV2")) == ["PRV201"]
    assert check("--force-exclude", "old/b.py").exit_code == 0
    assert check("old/b.py").exit_code == 1


def test_json_and_nothing_else_on_standard_output(check: Check, shop: Path) -> None:
    (shop / "sub").mkdir()
    (shop / "docs").mkdir()
    (shop / "sub/a.py").write_text("find_101\n")
    os.chdir(shop / "sub")
    result = check(".", "../docs", "gone.py", "--output-format", "json")
    assert result.exit_code == 2
    document = json.loads(result.stdout)
    assert [finding["path"] for finding in document["findings"]] == ["a.py"]
    assert document["summary"] == {"files": 1, "findings": 1, "errors": 0, "gaps": 0}
    assert result.stderr.split("\n") == [
        "Note: ../docs: no Python files here",
        "Error: gone.py: no such file or folder",
        "",
    ]


def test_a_missing_path_leaves_the_others_checked(check: Check, shop: Path) -> None:
    (shop / "a.py").write_text("find_101\n")
    result = check("gone.py", "a.py", "--exit-zero")
    assert result.exit_code == 2
    assert "a.py:1:1: PRV101" in result.stdout
    assert result.stderr == "Error: gone.py: no such file or folder\n"
    assert json.loads(check("gone.py", "--output-format", "json").stdout)["findings"] == []


def test_a_folder_without_python(check: Check, shop: Path) -> None:
    (shop / "docs").mkdir()
    result = check("docs")
    assert result.exit_code == 0
    assert result.stderr == "Note: docs: no Python files here\n"


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("--select", "PRV999"), 'command line: --select = "PRV999": no rule has this code, prefix or name'),
        (("--ignore", "prv101"), "write PRV101"),
        (("--extend-select", "tracking-without-consnt"), 'did you mean "tracking-without-consent"?'),
        (("--select", ","), "--select names no code"),
        (("--output-format", "xml"), "'xml' is not one of 'text', 'json'"),
        (("--min-severity", "fatal"), "'fatal' is not one of 'note', 'warning', 'error'"),
        (("--selct", "PRV1"), "No such option"),
        (("--stdin-filename", "a.py"), "--stdin-filename needs -"),
        (("-", "a.py"), "cannot be checked together with other paths"),
    ],
)
def test_wrong_usage(check: Check, shop: Path, args: tuple[str, ...], sentence: str) -> None:
    (shop / "a.py").write_text("find_101\n")
    result = check(*args, "--exit-zero")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert sentence in result.stderr


@pytest.mark.parametrize("text", ["[tool", '[tool.flake8-privacy]\nselct = ["PRV1"]\n', "\ufffe[x"])
def test_wrong_settings(check: Check, shop: Path, text: str) -> None:
    (shop / "a.py").write_text("find_101\n")
    (shop / "pyproject.toml").write_text(text)
    result = check("--output-format", "json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Error: pyproject.toml")
    assert result.stderr.count("\n") == 1


def test_internal_errors(check: Check, shop: Path) -> None:
    (shop / "a.py").write_text("find_902\nfind_101\n")
    result = check("--select", "PRV1", "--exit-zero")
    assert result.exit_code == 2
    assert "PRV902" in result.stdout
    assert "1 internal error" in result.stdout
    (shop / "a.py").write_text("explode\n")
    result = check("--output-format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["summary"]["errors"] == 1
    assert result.stderr == "Error: internal error, please report it: RuntimeError: boom\n"


def test_standard_input(check: Check, shop: Path) -> None:
    (shop / "a.py").write_text("find_101\n")
    (shop / "b.py").write_text("find_302\n")
    result = check("--stdin-filename", "a.py", "-", "--output-format", "json", stdin=b"\nfind_201\n")
    assert [(f["path"], f["line"], f["code"]) for f in json.loads(result.stdout)["findings"]] == [("a.py", 2, "PRV201")]
    assert json.loads(result.stdout)["summary"]["files"] == 1
    unsaved = check("-", "--stdin-filename", "new/c.py", stdin=b"find_101")
    assert unsaved.exit_code == 1
    assert "new/c.py:1:1: PRV101" in unsaved.stdout
    assert "stdin:1:1: PRV101" in check("-", stdin=b"find_101").stdout
    assert check("-", stdin=b"x = 1").exit_code == 0
