"""Cases are staged without their expectations and counted by family and code."""

from pathlib import Path

import pytest

from bench.accuracy import score_cases as module
from bench.accuracy.score_cases import (
    CaseScore,
    Spot,
    deviations,
    find_cases,
    score_case,
    stage,
    take_expectations_out,
    tally_cases,
)
from bench.accuracy.tally import Tally

TEXT = "a(user)  # expect: X1, X2\nb(user)  # a remark\nc(user)  # kept  # expect: X1\n"
BARE = "a(user)\nb(user)  # a remark\nc(user)  # kept\n"


def make_cases(root: Path) -> None:
    """Write one family with a case that is a file and one that is a folder, and what is no case."""
    project = root / "consent" / "project"
    for folder in (project / "inner", project / "__pycache__", root / "consent" / "__pycache__", root / "other"):
        folder.mkdir(parents=True)
    (root / "consent" / "alone.py").write_text(TEXT, encoding="utf-8")
    (root / "consent" / "notes.txt").write_text("no case", encoding="utf-8")
    (root / "other" / "case.py").write_text(TEXT, encoding="utf-8")
    (project / "inner" / "jobs.py").write_text("d(user)  # expect: X1\n", encoding="utf-8")
    (project / "page.html").write_text("<!-- # expect: X1 -->\n# expect: X1\n", encoding="utf-8")
    (project / "__pycache__" / "jobs.py").write_text("# expect: X1\n", encoding="utf-8")


def test_expectations_are_cut_off_the_ends_of_lines() -> None:
    wanted = {Spot("m.py", 1, "X1"), Spot("m.py", 1, "X2"), Spot("m.py", 3, "X1")}
    assert take_expectations_out("m.py", TEXT) == (BARE, wanted)


def test_cases_are_files_and_folders_of_the_families(tmp_path: Path) -> None:
    make_cases(tmp_path)
    assert list(find_cases(tmp_path, ["consent"])) == [tmp_path / "consent" / name for name in ("alone.py", "project")]


def test_file_is_staged_by_its_name(tmp_path: Path) -> None:
    make_cases(tmp_path)
    target = tmp_path / "target"
    assert {spot.line for spot in stage(tmp_path / "consent" / "alone.py", target)} == {1, 3}
    assert {file.name: file.read_text(encoding="utf-8") for file in target.iterdir()} == {"alone.py": BARE}


def test_folder_is_staged_whole_but_for_caches(tmp_path: Path) -> None:
    make_cases(tmp_path)
    target = tmp_path / "target"
    assert stage(tmp_path / "consent" / "project", target) == {Spot("inner/jobs.py", 1, "X1")}
    staged = {file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file()}
    assert staged == {"inner/jobs.py", "page.html"}
    assert (target / "page.html").read_text(encoding="utf-8") == "<!-- # expect: X1 -->\n# expect: X1\n"


def test_case_counts_only_the_codes_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(project: Path) -> tuple[set[Spot], str]:
        assert (project / "alone.py").read_text(encoding="utf-8") == BARE
        return {Spot("alone.py", 1, "X1"), Spot("alone.py", 2, "X1"), Spot("alone.py", 2, "X3")}, ""

    monkeypatch.setattr(module, "check", check)
    make_cases(tmp_path)
    score = score_case(tmp_path / "consent" / "alone.py", {"X1"})
    assert score.tallies == {"X1": Tally(found=1, missed=1, false=1)}
    assert list(deviations(score)) == [
        "false     consent/alone.py alone.py:2 X1",
        "missed    consent/alone.py alone.py:3 X1",
    ]


def test_counts_are_added_up_by_family_and_code() -> None:
    one, two, three = (Spot("m.py", line, "X1") for line in (1, 2, 3))
    other = Spot("m.py", 1, "X2")
    scores = [
        CaseScore("sharing", "a", frozenset({one, two, other}), frozenset({one, other}), ""),
        CaseScore("sharing", "b", frozenset({one}), frozenset({one, three}), ""),
        CaseScore("consent", "c", frozenset({one}), frozenset(), "it broke"),
        CaseScore("consent", "d", frozenset(), frozenset(), ""),
    ]
    assert tally_cases(scores) == {
        ("consent", "X1"): Tally(missed=1),
        ("sharing", "X1"): Tally(found=2, missed=1, false=1),
        ("sharing", "X2"): Tally(found=1),
    }
    assert next(deviations(scores[2])) == "no answer consent/c: it broke"
