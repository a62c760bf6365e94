"""The verdicts of those who read reports by hand, and what is still to be read."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from .reports import Report

VERDICTS = Path(__file__).resolve().with_name("verdicts.csv")
FRESH = VERDICTS.with_name("fresh.csv")
"""Verdicts on reports in packages that nobody had looked at before: what was said then, not what is said now."""
COLUMNS = ("package", "path", "line", "code", "message", "verdict", "cause")
ALLOWED = ("right", "wrong", "debatable")
UNREAD = "unread"
AROUND = 6
"""So many lines of source before and after a report are shown to its reader."""

Key = tuple[str, str, int, str]


class Verdict(NamedTuple):
    """What a reader said of a report; a wrong one has a cause."""

    verdict: str
    cause: str


class SampleRow(NamedTuple):
    """A report of the sample and its verdict, which may be ``unread``."""

    report: Report
    verdict: str
    cause: str


def read_verdicts(file: Path = VERDICTS) -> dict[Key, Verdict]:
    """Read the verdicts by package, path, line and code; raises ``ValueError`` for one that cannot be."""
    verdicts: dict[Key, Verdict] = {}
    with file.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream)
        for row in rows:
            place = f"{file.name}, line {rows.line_num}"
            key = (row["package"], row["path"], int(row["line"]), row["code"])
            if row["verdict"] not in ALLOWED:
                raise ValueError(f"{place}: the verdict must be one of {', '.join(ALLOWED)}, not {row['verdict']!r}")
            if row["verdict"] == "wrong" and not row["cause"]:
                raise ValueError(f"{place}: a wrong report needs a cause")
            if key in verdicts:
                raise ValueError(f"{place}: a second verdict on the same report")
            verdicts[key] = Verdict(row["verdict"], row["cause"])
    return verdicts


def join_verdicts(sample: Iterable[Report], verdicts: Mapping[Key, Verdict]) -> list[SampleRow]:
    """Give each report of the sample its verdict."""
    unread = Verdict(UNREAD, "")
    return [SampleRow(report, *verdicts.get(report.key, unread)) for report in sample]


def append_unread(rows: Iterable[SampleRow], file: Path, folders: Mapping[str, Path]) -> int:
    """Append what is unread and not yet in the file, with its source; return how many rows were added.

    ``folders`` holds the unpacked packages by name. The columns are those of the verdicts and ``excerpt``.
    """
    known: set[Key] = set()
    if file.exists():
        with file.open(encoding="utf-8", newline="") as stream:
            known = {(row["package"], row["path"], int(row["line"]), row["code"]) for row in csv.DictReader(stream)}
    added = [row.report for row in rows if row.verdict == UNREAD and row.report.key not in known]
    with file.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        if not stream.tell():
            writer.writerow((*COLUMNS, "excerpt"))
        for report in added:
            writer.writerow([*report, "", "", excerpt(folders[report.package] / report.path, report.line)])
    return len(added)


def excerpt(file: Path, line: int) -> str:
    """Show a line, marked with ``>``, among its neighbours, all with their numbers."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    first = max(1, line - AROUND)
    return "\n".join(
        f"{'>' if number == line else ' '}{number:5} {text}".rstrip()
        for number, text in enumerate(lines[first - 1 : line + AROUND], first)
    )
