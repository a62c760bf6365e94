"""The flake8 plugin: the command's findings, once a project, and never an exception."""

import ast
import contextlib
import gc
import io
import json
import multiprocessing
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from flake8_privacy.cli.main import main
from flake8_privacy.plugin import Plugin

Flake8 = Callable[..., list[tuple[str, int, int, str]]]

FILES = {
    "a.py": "x = 1\ny = 'é' + find_101(x)\n",
    "pkg/b.py": "find_201_note\nfind_302_error_low\nfind_602\nfind_101  # noqa\nfind_201\n",
    "pkg/pyproject.toml": "",
    "build/c.py": "find_101\n",
    "gen/d.py": "find_101\n",
    "e.py": "# flake8: noqa\nfind_101\n",
}


def plant(top: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text)


def command(*args: str) -> list[tuple[str, int, int, str]]:
    result = CliRunner().invoke(main, ["check", "--output-format", "json", *args])
    findings = json.loads(result.stdout)["findings"]
    return [(f["path"], f["line"], f["column"], f"{f['code']} {f['message']}") for f in findings]


@pytest.mark.parametrize(
    "paths",
    [(), (".",), ("pkg",), ("pkg/b.py",), ("a.py", "pkg"), ("build",), ("build/c.py", "a.py"), ("gen", "e.py")],
    ids=" ".join,
)
@pytest.mark.parametrize(
    "settings",
    [
        "",
        'exclude = ["gen"]',
        'min-severity = "note"\nmin-confidence = "low"',
        'extend-select = ["PRV602"]',
        'ignore = ["PRV1"]',
    ],
)
def test_both_front_ends_say_the_same(shop: Path, flake8: Flake8, paths: tuple[str, ...], settings: str) -> None:
    plant(shop, FILES | {"pyproject.toml": f"[tool.flake8-privacy]\n{settings}\n"})
    assert sorted(flake8(*paths)) == sorted(command(*paths))


def test_a_whole_code_switches_on_what_is_off(shop: Path, flake8: Flake8) -> None:
    plant(shop, FILES)
    assert flake8("--select", "PRV602", "pkg") == command("--select", "PRV602", "pkg") != []
    assert flake8("--select", "PRV6", "pkg") == command("--select", "PRV2", "--ignore", "PRV2", "pkg") == []


def test_our_options(shop: Path, flake8: Flake8) -> None:
    plant(shop, {"pkg/b.py": FILES["pkg/b.py"]})
    args = ("--privacy-min-severity=note", "--privacy-min-confidence=low")
    assert flake8(*args) == command("--min-severity", "note", "--min-confidence", "low")
    assert flake8("--privacy-root=pkg", "pkg") == flake8("pkg")
    assert flake8("--privacy-min-severity=fatal") == [
        (
            "pkg/b.py",
            1,
            1,
            'PRV902 flake8: privacy-min-severity = "fatal": no such choice; there are note, warning, error',
        )
    ]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_project_is_analysed_once(shop: Path, flake8: Flake8, runs: list[list[str]], jobs: int) -> None:
    plant(shop, FILES)
    flake8(".", jobs=jobs)
    assert runs == [["a.py", "e.py", "gen/d.py", "pkg/b.py"]]
    Plugin._checked.clear()
    assert flake8("a.py") == [("a.py", 2, 11, "PRV101 this is find_101")]
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("args", "number"),
    [
        (("--select=E",), 0),
        (("--select=E,W", "--extend-select=F"), 0),
        (("--select=PRV,E", "--ignore=PRV1"), 1),
        (("--select=PRV2",), 1),
        (("--select=P",), 1),
        (("--extend-select=PRV101", "--select=E"), 1),
        (("--bug-report",), 0),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_what_nobody_asks_for_is_not_analysed(
    shop: Path, flake8: Flake8, runs: list[list[str]], args: tuple[str, ...], number: int, jobs: int
) -> None:
    plant(shop, {"a.py": FILES["a.py"]})
    with contextlib.suppress(SystemExit):  # what --bug-report ends with
        flake8(*args, jobs=jobs)
    assert len(runs) == number


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="only a fork inherits the fake analysis")
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_in_several_processes(shop: Path, flake8: Flake8) -> None:
    plant(shop, FILES)
    assert flake8(".", jobs=2) == flake8(".") != []


def test_standard_input_stands_for_its_file(
    shop: Path, flake8: Flake8, runs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from flake8.utils import stdin_get_value

    plant(shop, FILES)

    def typed(text: str) -> None:
        stdin_get_value.cache_clear()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    typed("\n\nfind_201\n")
    assert flake8("--stdin-display-name=pkg/b.py", "-") == [("pkg/b.py", 3, 1, "PRV201 this is find_201")]
    assert runs == [["b.py"]]
    typed("# coding: latin-1\nx = 'é', find_101\n")
    assert flake8("--stdin-display-name=new.py", "-") == [("new.py", 2, 10, "PRV101 this is find_101")]
    typed("find_101\n")
    assert flake8("-") == [("stdin", 1, 1, "PRV101 this is find_101")]
    stdin_get_value.cache_clear()


def test_it_never_raises(shop: Path, flake8: Flake8, runs: list[list[str]]) -> None:
    plant(shop, {"a.py": "find_101\nexplode\n", "b.py": "x = 1\n"})
    failure = "PRV902 internal error, please report it: RecursionError: too deep"
    assert flake8(".") == [("a.py", 1, 1, failure), ("b.py", 1, 1, failure)]
    assert len(runs) == 1
    plant(shop, {"pyproject.toml": "[tool.flake8-privacy]\nselct = 1\n"})
    ((path, line, column, text),) = flake8("a.py")
    assert (path, line, column) == ("a.py", 1, 1)
    assert text.startswith('PRV902 pyproject.toml:2: [tool.flake8-privacy] has no key "selct"')


def test_without_a_command_line(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(shop, FILES)
    monkeypatch.setattr(Plugin, "_options", None)
    found = list(Plugin(ast.parse(""), "pkg/b.py", []).run())
    assert [(line, column, text) for line, column, text, _ in found] == [
        (4, 0, "PRV101 this is find_101"),
        (5, 0, "PRV201 this is find_201"),
    ]


class Ring:
    """What only a collection takes away."""

    def __init__(self) -> None:
        self.itself = self


def test_what_a_check_leaves_behind_lies_until_the_next(shop: Path, flake8: Flake8) -> None:
    for name in ("a.py", "b.py"):
        (shop / name).write_text("find_101 = 1\n")
    ring = Ring()
    left = weakref.ref(ring)
    flake8("a.py")
    del ring
    gc.collect()
    assert gc.isenabled()
    assert left() is not None
    flake8("b.py")
    assert left() is None
