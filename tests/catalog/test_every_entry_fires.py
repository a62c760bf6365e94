"""Every callable of the catalog is found in a program that uses it, in each way to import and to reach it.

What it must not be given is reported under the right code; what it may be given is not.
"""

from collections.abc import Iterable

import pytest

from flake8_privacy.catalog.loader import shipped
from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.report.selection import select_findings
from flake8_privacy.settings import Settings
from tests.catalog.programs import Call, Way, disclosure_code, loud, quiet, rows_of, ways_of, written

CATALOG = shipped()
ROWS = rows_of(CATALOG, "send")
LOGS = rows_of(CATALOG, "log")[""]
CODES = frozenset({"PRV101", "PRV102", "PRV103", "PRV104", "PRV107", "PRV201", "PRV601"})
SETTINGS = Settings(select=tuple(sorted(CODES)))


def wrong(calls: Iterable[Call], guard: str = "") -> list[str]:
    """Check all calls as one project, a module for each; tell which are not reported as they should be."""
    sources, expected = [], {}
    for number, call in enumerate(calls):
        text, line = written(call, guard)
        sources.append(SourceFile(f"module{number}.py", text.encode()))
        expected[f"module{number}.py", line] = (call.codes, text)
    result = check_project(sources, SETTINGS)
    shown, _ = select_findings(result.findings, SETTINGS, sources)
    found: dict[tuple[str, int], set[str]] = {}
    for finding in shown:
        found.setdefault((finding.place.path, finding.place.line), set()).add(finding.code)
    assert result.errors == 0
    assert set(found) <= set(expected)
    return [
        f"wanted {sorted(codes)}, got {sorted(found.get(place, ()))}:\n{text}"
        for place, (codes, text) in expected.items()
        if found.get(place, set()) != codes
    ]


@pytest.mark.parametrize("key", sorted(ROWS))
def test_every_entry_fires(key: str) -> None:
    roots = [package.root for package in CATALOG.packages_of(key)]
    code = disclosure_code(CATALOG.recipients[key])
    rows = enumerate(ROWS[key])
    assert wrong(call for at, (sink, names) in rows for call in loud(sink, names, roots, code, ways_of(at))) == []


@pytest.mark.parametrize("key", sorted(ROWS))
def test_no_entry_fires_for_ids_after_consent(key: str) -> None:
    roots = [package.root for package in CATALOG.packages_of(key)]
    # Advertisers match people by ids as well.
    person = '"server"' if CATALOG.recipients[key].is_advertiser else "user.id"
    rows = enumerate(ROWS[key])
    calls = [call for at, (sink, names) in rows for call in quiet(sink, names, roots, person, ways_of(at))]
    assert wrong(calls, "user.has_consented") == []


def logged(at: int) -> list[Way]:
    """The ways to log: a logger that a function of the project gives is not followed."""
    return [way for way in ways_of(at) if way[1] != "factory"]


def test_every_log_fires() -> None:
    rows = enumerate(LOGS)
    assert wrong(call for at, (sink, names) in rows for call in loud(sink, names, [], "PRV601", logged(at))) == []


def test_no_log_fires_for_ids() -> None:
    rows = enumerate(LOGS)
    assert wrong(call for at, (sink, names) in rows for call in quiet(sink, names, [], "user.id", logged(at))) == []
