"""Inputs are copies of Python files, which grow package by package and are edited in two ways."""

import sys
from itertools import accumulate
from pathlib import Path

import pytest

from bench.speed.inputs import (
    Draft,
    add_comment,
    add_finding,
    copy_tree,
    draft_of,
    growth_steps,
    packages_within,
)

SIZES = [1_000, 40_000, 20_000, 20_000, 60_000, 500_000, 1_000]


def test_trees_grow_by_half_at_least_and_end_with_all() -> None:
    assert growth_steps(SIZES) == [3, 5, 6, 7]
    assert [list(accumulate(SIZES))[count - 1] for count in growth_steps(SIZES)] == [61_000, 141_000, 641_000, 642_000]


def test_packages_are_taken_while_they_fit() -> None:
    assert [packages_within(SIZES, lines) for lines in (0, 1_000, 60_999, 61_000, 9_000_000)] == [0, 1, 2, 3, 7]


def test_only_python_is_copied(tmp_path: Path) -> None:
    for name in ("shop/a.py", "shop/deep/b.py", "shop/page.html", "shop/node_modules/c.py", "store/d.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("total = 0\ncount = 1\n", encoding="utf-8")
    tree = copy_tree([tmp_path / "shop", tmp_path / "store"], tmp_path / "all")
    copied = sorted(file.relative_to(tree.folder).as_posix() for file in tree.folder.rglob("*.*"))
    assert copied == ["pyproject.toml", "shop/a.py", "shop/deep/b.py", "store/d.py"]
    assert tree.lines == 6


def test_drafts_are_edited_otherwise_each_time_and_restored(tmp_path: Path) -> None:
    draft = Draft(tmp_path / "a.py", b"total = 0\n")
    contents = []
    for _ in range(2):
        draft.edit(add_comment)
        contents.append(draft.file.read_bytes())
    assert contents == [b"# Edit 1.\ntotal = 0\n", b"# Edit 2.\ntotal = 0\n"]
    draft.restore()
    assert draft.file.read_bytes() == b"total = 0\n"


@pytest.mark.parametrize("content", [b"", b"#!/usr/bin/python\n# coding: latin-1\n'''Text.'''\n", b"total = 0"])
def test_edited_code_is_python(content: bytes) -> None:
    for edit in (add_comment, add_finding):
        compile(edit(content, 7), "edited", "exec")
    kept = [line for line in add_comment(content, 7).splitlines() if line != b"# Edit 7."]
    assert kept == content.splitlines()


@pytest.mark.parametrize(("reported", "chosen"), [(["b.py", "a.py", "b.py"], "b.py"), ([], "c.py")])
def test_the_file_with_most_findings_is_edited(reported: list[str], chosen: str, tmp_path: Path) -> None:
    for name, length in (("a.py", 9), ("b.py", 1), ("c.py", 5)):
        (tmp_path / name).write_text("\n" * length, encoding="utf-8")
    report = f"import json; print(json.dumps({{'findings': [{{'path': path}} for path in {reported}]}}))"
    assert draft_of(tmp_path, (sys.executable, "-c", report)).file == tmp_path / chosen
