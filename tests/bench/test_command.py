"""``make accuracy`` writes the page, tells what lies below a bound, and writes down what is to be read if asked."""

from datetime import date
from pathlib import Path

import pytest

from bench.accuracy import __main__ as command
from bench.accuracy.measuring import Measurement, Stamp
from bench.accuracy.page import accuracy_page
from bench.accuracy.reports import Report
from bench.accuracy.score_cases import CaseScore, Spot
from bench.accuracy.score_corpus import PackageScore
from bench.accuracy.tally import Tally
from bench.accuracy.verdicts import SampleRow
from bench.corpus import Package

SPOT = Spot("m.py", 1, "PRV101")
REPORT = Report("shop", "m.py", 2, "PRV101", "message")
MEASURED = Measurement(
    stamp=Stamp(date(2020, 2, 9), "1.2.3", "CPython 3.13.1 on linux"),
    codes=("PRV101",),
    packages=(Package("shop", "1.0", "", "", 10),),
    labels=2,
    cases=[CaseScore("sharing", "a.py", frozenset({SPOT}), frozenset({SPOT}), "")],
    corpus=[PackageScore("shop", {"sharing": Tally(found=1, missed=1)}, (REPORT,), ())],
    sample=[SampleRow(REPORT, "unread", "")],
    tracking_packages=(),
    tracking=(),
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the command measure made-up data and write below a folder of the test."""
    (tmp_path / "shop-1.0").mkdir()
    (tmp_path / "shop-1.0" / "m.py").write_text("one\ntwo\n", encoding="utf-8")
    monkeypatch.setenv("FLAKE8_PRIVACY_CORPUS", str(tmp_path))
    monkeypatch.setattr(command, "PAGE", tmp_path / "accuracy.md")
    monkeypatch.setattr(command, "BOUNDS", tmp_path / "bounds.toml")
    monkeypatch.setattr(command, "measure", lambda size: (MEASURED, {"shop": tmp_path / "shop-1.0"}))
    (tmp_path / "bounds.toml").write_text("[corpus]\nrecall = 0.5\n", encoding="utf-8")
    return tmp_path


def test_page_is_written_and_bounds_are_kept(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0
    assert (place / "accuracy.md").read_text(encoding="utf-8") == accuracy_page(MEASURED)
    assert capsys.readouterr().err == ""
    assert not (place / "unread.csv").exists()


def test_page_is_written_and_a_lower_value_fails(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "bounds.toml").write_text("[corpus]\nrecall = 0.51\n[sample]\nread = 1\n", encoding="utf-8")
    assert command.main([]) == 1
    assert (place / "accuracy.md").exists()
    assert capsys.readouterr().err.splitlines() == [
        "corpus.recall is 0.5000, below the bound 0.51",
        "sample.read is 0.0000, below the bound 1.0",
    ]


def test_case_without_answer_fails(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = MEASURED._replace(cases=[CaseScore("sharing", "a.py", frozenset(), frozenset(), "it broke")])
    monkeypatch.setattr(command, "measure", lambda size: (broken, {}))
    assert command.main([]) == 1


def test_unread_reports_are_written_when_asked_for(place: Path) -> None:
    assert command.main(["--write-unread"]) == 0
    written = (place / "unread.csv").read_text(encoding="utf-8").splitlines()
    assert written[1:] == ['shop,m.py,2,PRV101,message,,,"     1 one', '>    2 two"']
