"""What is shown: codes as flake8 decides them, severities, confidences, comments, order."""

import argparse
from collections.abc import Callable

import pytest
from flake8.style_guide import Decision, DecisionEngine
from hypothesis import given
from hypothesis import strategies as st

from flake8_privacy.model.findings import Finding, Place
from flake8_privacy.model.source import SourceFile
from flake8_privacy.report.selection import is_selected, select_findings
from flake8_privacy.settings import Settings

CODES = ("PRV101", "PRV102", "PRV201", "PRV302", "PRV900")
SELECTORS = st.lists(st.sampled_from(["PRV", "PRV1", "PRV10", "PRV101", "PRV2", "PRV9"]), max_size=3)


@given(select=SELECTORS.filter(bool), extend=SELECTORS, ignore=SELECTORS)
def test_codes_are_decided_as_flake8_does(select: list[str], extend: list[str], ignore: list[str]) -> None:
    options = argparse.Namespace(
        select=select,
        extend_select=extend,
        ignore=ignore,
        extend_ignore=[],
        extended_default_select=["PRV"],
        extended_default_ignore=[],
    )
    settings = Settings(select=tuple(select), extend_select=tuple(extend), ignore=tuple(ignore))
    theirs = DecisionEngine(options)
    for code in CODES:
        assert is_selected(code, settings) == (theirs.decision_for(code) is Decision.Selected)


@pytest.mark.parametrize(
    ("settings", "on"),
    [
        (Settings(), False),
        (Settings(select=("PRV6",)), False),
        (Settings(extend_select=("PRV60",)), False),
        (Settings(select=("PRV602",)), True),
        (Settings(extend_select=("PRV602",)), True),
        (Settings(select=("ALL",)), True),
        (Settings(select=("ALL",), ignore=("PRV6",)), False),
        (Settings(extend_select=("PRV602",), ignore=("ALL",)), True),
    ],
)
def test_what_is_off_by_default_must_be_named_whole(settings: Settings, on: bool) -> None:
    assert is_selected("PRV602", settings) == on


def test_severity_and_confidence(finding: Callable[..., Finding]) -> None:
    findings = [
        finding(severity=severity, confidence=confidence)
        for severity in ("note", "warning", "error")
        for confidence in ("low", "medium", "high")
    ]

    def shown(settings: Settings) -> int:
        return len(select_findings(findings, settings, [])[0])

    assert shown(Settings()) == 4
    assert shown(Settings(min_severity="note")) == 6
    assert shown(Settings(min_severity="note", min_confidence="low")) == 9
    assert shown(Settings(min_severity="error", min_confidence="high")) == 1


def test_order_and_comments(finding: Callable[..., Finding]) -> None:
    def at(path: str, line: int, column: int, code: str = "PRV101") -> Finding:
        return finding(place=Place(path, line, column, line, column + 1), code=code)

    ordered = [
        at("a.py", 1, 1),
        at("a.py", 1, 1, "PRV201"),
        at("a.py", 1, 2),
        at("a.py", 2, 1),
        at("a.py", 10, 1),
        at("b.py", 1, 1),
    ]
    silent = [at("a.py", 3, 1), at("c.py", 1, 1, "PRV900")]
    kept = at("a.py", 3, 2, "PRV902")
    sources = [SourceFile("a.py", b"1\n2\n3  # noqa: PRV1\n"), SourceFile("c.py", b"# flake8: noqa\n(")]
    shown, suppressed = select_findings([*reversed(ordered), *silent, kept], Settings(), sources)
    assert list(shown) == [*ordered[:4], kept, *ordered[4:]]
    assert list(suppressed) == silent


def test_an_internal_error_is_always_shown(finding: Callable[..., Finding]) -> None:
    error = finding(code="PRV902", severity="warning", confidence="high")
    settings = Settings(select=("PRV1",), ignore=("PRV9",), min_severity="error")
    assert select_findings([error], settings, []) == ((error,), ())
