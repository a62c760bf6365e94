"""A package is checked once by one linter, and again by another."""

from pathlib import Path

import pytest

from bench.accuracy import reports
from bench.accuracy.reports import Report, collect_reports
from bench.corpus import Package

SHOP = Package("shop", "1.0", "", "", 1)
FINDINGS = [
    {"path": "m.py", "line": 3, "code": "PRV101", "message": "e-mail goes out", "rule": "a rule"},
    {"path": "m.py", "line": 4, "code": "PRV900", "message": "not counted", "rule": "a rule"},
]


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []

    def check(folder: Path) -> list[dict[str, object]]:
        names.append(folder.name)
        return FINDINGS

    monkeypatch.setattr(reports, "check", check)
    monkeypatch.setattr(reports, "fingerprint", lambda: "first linter")
    return names


def test_reports_are_kept_for_the_same_linter(
    tmp_path: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {"shop-1.0": [Report("shop", "m.py", 3, "PRV101", "e-mail goes out")]}
    assert collect_reports([SHOP], tmp_path, {"PRV101"}) == wanted
    assert collect_reports([SHOP], tmp_path, {"PRV101"}) == wanted
    assert checked == ["shop-1.0"]
    monkeypatch.setattr(reports, "fingerprint", lambda: "second linter")
    assert collect_reports([SHOP], tmp_path, {"PRV101"}) == wanted
    assert checked == ["shop-1.0", "shop-1.0"]
    assert [file.name for file in (tmp_path / "reports").iterdir()] == ["shop-1.0.json"]


def test_kept_reports_answer_for_other_codes_as_well(tmp_path: Path, checked: list[str]) -> None:
    collect_reports([SHOP], tmp_path, {"PRV101"})
    assert collect_reports([SHOP], tmp_path, {"PRV601"}) == {"shop-1.0": []}
    assert checked == ["shop-1.0"]
