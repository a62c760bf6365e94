"""Writes the page that tells how accurate the linter is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import fill

from .codes import GROUPS
from .measuring import Measurement
from .sample import FAVOURED_CODES, GUARD_SHARE, distinct
from .score_cases import tally_cases
from .score_corpus import PackageScore, count_unlabelled, tally_groups
from .tally import Tally, wilson_interval
from .verdicts import ALLOWED, FRESH, UNREAD, read_verdicts

METHOD = Path(__file__).resolve().with_name("method.md")
GROUP_NAMES = tuple(dict.fromkeys(GROUPS.values()))
VERDICTS = (*ALLOWED, UNREAD)
NOTHING = "-"
"""Stands for a share of nothing."""


def accuracy_page(measured: Measurement) -> str:
    """The page as Markdown."""
    stamp = measured.stamp
    lines = [
        "<!-- Made by make accuracy. Change bench/accuracy, not this page. -->",
        "",
        "# Accuracy",
        "",
        f"Measured on {stamp.day.day} {stamp.day:%B %Y} with flake8-privacy {stamp.version} and {stamp.python}.",
        "`make accuracy` measures anew. The codes that have a rule are counted:",
        fill(f"{', '.join(measured.codes)}.", 120),
        "",
        *result_section(measured),
        *method_section(measured),
        *case_section(measured),
        *corpus_section(measured),
        *sample_section(measured),
        *tracking_section(measured),
    ]
    return "\n".join(lines) + "\n"


def result_section(measured: Measurement) -> Iterator[str]:
    """The totals in one table."""
    cases, corpus, verdicts = measured.case_total, measured.corpus_total, measured.verdicts
    tracking = measured.tracking_total
    fresh = Counter(each.verdict for each in read_verdicts(FRESH).values())
    right, wrong = corpus.found + verdicts["right"], corpus.false + verdicts["wrong"]
    yield from table(
        ("", "right", "wrong", "precision", "95 % interval", "missed", "recall"),
        [
            ("cases", *precision_cells(cases.found, cases.false), cases.missed, percent(cases.found, cases.missed)),
            (
                "corpus, places with a label",
                *precision_cells(corpus.found, corpus.false),
                corpus.missed,
                percent(corpus.found, corpus.missed),
            ),
            (
                "tracking calls, places with a label",
                *precision_cells(tracking.found, tracking.false),
                tracking.missed,
                percent(tracking.found, tracking.missed),
            ),
            ("corpus, sample of the others", *precision_cells(verdicts["right"], verdicts["wrong"]), "", ""),
            ("corpus, labels and sample", *precision_cells(right, wrong), "", ""),
            ("packages never looked at before", *precision_cells(fresh["right"], fresh["wrong"]), "", ""),
        ],
    )


def precision_cells(right: int, wrong: int) -> tuple[int, int, str, str]:
    """The counts, the share of the right ones and its interval."""
    if not right + wrong:
        return right, wrong, NOTHING, NOTHING
    low, high = wilson_interval(right, wrong)
    return right, wrong, percent(right, wrong), f"{low:.1%} to {high:.1%}"


def percent(part: int, rest: int) -> str:
    """The share of a part in the whole; a dash if there is nothing."""
    return f"{part / (part + rest):.1%}" if part + rest else NOTHING


def method_section(measured: Measurement) -> Iterator[str]:
    """What was done, in plain words."""
    groups = (f"{', '.join(code for code in GROUPS if GROUPS[code] == group)} ({group})" for group in GROUP_NAMES)
    tracking = measured.tracking_total
    yield ""
    yield (
        METHOD.read_text(encoding="utf-8")
        .rstrip("\n")
        .format(
            packages=len(measured.packages),
            million_lines=sum(package.python_lines for package in measured.packages) / 1_000_000,
            labels=measured.labels,
            tracking_packages=len(measured.tracking_packages),
            tracking_lines=sum(package.python_lines for package in measured.tracking_packages) / 1_000_000,
            tracking_labels=tracking.found + tracking.missed + tracking.false + tracking.silent,
            groups="; ".join(groups),
            guard_codes=" and ".join(FAVOURED_CODES),
            guard_share=GUARD_SHARE,
        )
    )


def case_section(measured: Measurement) -> Iterator[str]:
    """The cases by family and code."""
    tallies = tally_cases(measured.cases)
    exact = sum(score.expected == score.found for score in measured.cases)
    yield from ("", "## Cases", "", f"{len(measured.cases)} cases, {exact} of them exact.", "")
    rows = [(family, code, *tally_cells(tally)) for (family, code), tally in tallies.items()]
    rows.append(("**all**", "", *tally_cells(measured.case_total)))
    yield from table(("family", "code", "found", "missed", "false", "precision", "recall"), rows)


def tally_cells(tally: Tally) -> tuple[int, int, int, str, str]:
    """The counts of one row and both shares."""
    return (
        tally.found,
        tally.missed,
        tally.false,
        percent(tally.found, tally.false),
        percent(tally.found, tally.missed),
    )


def corpus_section(measured: Measurement) -> Iterator[str]:
    """The labelled places by group of codes, then by package."""
    tallies, unlabelled = tally_groups(measured.corpus), count_unlabelled(measured.corpus)
    columns = ("found", "missed", "false", "rightly silent", "without label")
    rows = [(group, *corpus_cells(tally, unlabelled[group])) for group, tally in tallies.items()]
    rows.append(("**all**", *corpus_cells(measured.corpus_total, unlabelled.total())))
    yield from ("", "## Corpus", "")
    yield from table(("group or code", *columns), rows)
    yield ""
    yield from table(
        ("package", "version", "lines", *columns),
        [
            (
                package.name,
                package.version,
                package.python_lines,
                *corpus_cells(sum(score.tallies.values(), Tally()), count_unlabelled([score]).total()),
            )
            for package, score in zip(measured.packages, measured.corpus, strict=True)
        ],
    )


def corpus_cells(tally: Tally, unlabelled: int) -> tuple[int, int, int, int, int]:
    """The counts of one row."""
    return tally.found, tally.missed, tally.false, tally.silent, unlabelled


def sample_section(measured: Measurement) -> Iterator[str]:
    """The verdicts by code, and why wrong reports came about."""
    unlabelled = distinct(report for score in measured.corpus for report in score.unlabelled)
    population = Counter(report.code for report in unlabelled)
    by_code = Counter((row.report.code, row.verdict) for row in measured.sample)
    rows: list[tuple[object, ...]] = []
    for code in measured.codes:
        counts = [by_code[code, verdict] for verdict in VERDICTS]
        if population[code]:
            rows.append((code, population[code], sum(counts), *counts))
    totals = [measured.verdicts[verdict] for verdict in VERDICTS]
    rows.append(("**all**", population.total(), sum(totals), *totals))
    yield from ("", "## Sample", "")
    yield from table(("code", "without label", "drawn", *VERDICTS), rows)
    causes = Counter(row.cause for row in measured.sample if row.verdict == "wrong")
    if causes:
        yield from ("", "Causes of the wrong ones:", "")
        yield from (
            f"- {cause} ({count})" for cause, count in sorted(causes.items(), key=lambda item: (-item[1], item[0]))
        )


def tracking_section(measured: Measurement) -> Iterator[str]:
    """The labelled tracking calls by package."""
    count, lines = len(measured.tracking_packages), sum(package.python_lines for package in measured.tracking_packages)
    rows: list[tuple[object, ...]] = [
        (package.name, package.version, package.python_lines, *tracking_cells([score]))
        for package, score in zip(measured.tracking_packages, measured.tracking, strict=True)
    ]
    rows.append(("**all**", "", lines, *tracking_cells(measured.tracking)))
    yield from ("", "## Tracking calls", "", f"Places of tracking calls in {count} further packages.", "")
    yield from table(("package", "version", "lines", "found", "missed", "false", "rightly silent"), rows)


def tracking_cells(scores: Sequence[PackageScore]) -> tuple[int, int, int, int]:
    """The counts of one row."""
    tally = sum(tally_groups(scores).values(), Tally())
    return tally.found, tally.missed, tally.false, tally.silent


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """A table as Markdown; columns of numbers stand on the right."""
    marks = ["---:" if all(map(is_number, column)) else "---" for column in zip(*rows, strict=True)]
    yield from (f"| {' | '.join(map(str, cells))} |" for cells in (head, marks, *rows))


def is_number(cell: object) -> bool:
    """Tell whether a cell holds a number, a share, or stands for none."""
    return isinstance(cell, int) or (isinstance(cell, str) and (cell in ("", NOTHING) or cell.endswith("%")))
