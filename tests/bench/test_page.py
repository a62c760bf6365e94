"""The page holds all that was measured, as tables."""

import re
from datetime import date

from bench.accuracy.measuring import Measurement, Stamp
from bench.accuracy.page import accuracy_page, table
from bench.accuracy.reports import Report
from bench.accuracy.score_cases import CaseScore, Spot
from bench.accuracy.score_corpus import PackageScore
from bench.accuracy.tally import Tally
from bench.accuracy.verdicts import SampleRow
from bench.corpus import Package


def report(line: int, code: str) -> Report:
    return Report("shop", "m.py", line, code, "message")


FIRST, SECOND = Spot("m.py", 1, "PRV101"), Spot("m.py", 2, "PRV101")
REPORTS = tuple(report(line, code) for line, code in enumerate(["PRV101"] * 3 + ["PRV601"] * 4, 1))
VERDICTS = ("right", "wrong", "unread", "right", "wrong", "wrong", "debatable")
CAUSES = ("", "a test", "", "", "a test", "a constant", "")

MEASURED = Measurement(
    stamp=Stamp(date(2020, 2, 9), "1.2.3", "CPython 3.13.1 on linux"),
    codes=("PRV101", "PRV302", "PRV601"),
    packages=(Package("shop", "1.0", "", "", 1_500_000), Package("store", "2.0", "", "", 100_000)),
    labels=12,
    cases=[
        CaseScore("sharing", "a.py", frozenset({FIRST}), frozenset({FIRST, SECOND}), ""),
        CaseScore("sharing", "b.py", frozenset({FIRST}), frozenset({FIRST}), ""),
    ],
    corpus=[
        PackageScore("shop", {"sharing": Tally(3, 1, 1, 5), "PRV601": Tally(1, 0, 0, 1)}, REPORTS, ()),
        PackageScore("store", {}, (), ()),
    ],
    sample=[SampleRow(*row) for row in zip(REPORTS, VERDICTS, CAUSES, strict=True)],
    tracking_packages=(Package("till", "1.0", "", "", 20_000), Package("till", "2.0", "", "", 30_000)),
    tracking=[
        PackageScore("till-1.0", {"guards": Tally(2, 1, 0, 0)}, (), ()),
        PackageScore("till-2.0", {"guards": Tally(0, 0, 1, 4)}, (report(9, "PRV201"),), ()),
    ],
)


def section(page: str, heading: str) -> list[str]:
    """Give the lines below a heading, without empty ones."""
    lines = re.split(r"^## ", page, flags=re.MULTILINE)
    return next([line for line in part.splitlines()[1:] if line] for part in lines if part.splitlines()[0] == heading)


def test_page_names_day_version_and_python() -> None:
    assert "Measured on 9 February 2020 with flake8-privacy 1.2.3 and CPython 3.13.1 on linux." in accuracy_page(
        MEASURED
    )


def test_totals_come_first() -> None:
    before = accuracy_page(MEASURED).partition("## Method")[0]
    assert [line for line in before.splitlines() if line.startswith("|")] == [
        "|  | right | wrong | precision | 95 % interval | missed | recall |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| cases | 2 | 1 | 66.7% | 20.8% to 93.9% | 0 | 100.0% |",
        "| corpus, places with a label | 4 | 1 | 80.0% | 37.6% to 96.4% | 1 | 80.0% |",
        "| tracking calls, places with a label | 2 | 1 | 66.7% | 20.8% to 93.9% | 1 | 66.7% |",
        "| corpus, sample of the others | 2 | 3 | 40.0% | 11.8% to 76.9% |  |  |",
        "| corpus, labels and sample | 6 | 4 | 60.0% | 31.3% to 83.2% |  |  |",
        "| packages never looked at before | 388 | 186 | 67.6% | 63.7% to 71.3% |  |  |",
    ]


def test_method_says_how_much_was_measured() -> None:
    method = " ".join(section(accuracy_page(MEASURED), "Method"))
    assert "2 packages of the package index, 1.6 million lines" in method
    assert "12 labels count" in method
    assert "2 further ones (0.1 million lines" in method
    assert "8 labels on them count" in method
    assert not re.search(r"[{}]", method)


def test_cases_are_told_by_family_and_code() -> None:
    assert section(accuracy_page(MEASURED), "Cases") == [
        "2 cases, 1 of them exact.",
        "| family | code | found | missed | false | precision | recall |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
        "| sharing | PRV101 | 2 | 0 | 1 | 66.7% | 100.0% |",
        "| **all** |  | 2 | 0 | 1 | 66.7% | 100.0% |",
    ]


def test_corpus_is_told_by_group_and_by_package() -> None:
    assert section(accuracy_page(MEASURED), "Corpus") == [
        "| group or code | found | missed | false | rightly silent | without label |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        "| PRV601 | 1 | 0 | 0 | 1 | 4 |",
        "| sharing | 3 | 1 | 1 | 5 | 3 |",
        "| **all** | 4 | 1 | 1 | 6 | 7 |",
        "| package | version | lines | found | missed | false | rightly silent | without label |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| shop | 1.0 | 1500000 | 4 | 1 | 1 | 6 | 7 |",
        "| store | 2.0 | 100000 | 0 | 0 | 0 | 0 | 0 |",
    ]


def test_sample_is_told_by_code_and_causes_by_number() -> None:
    assert section(accuracy_page(MEASURED), "Sample") == [
        "| code | without label | drawn | right | wrong | debatable | unread |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| PRV101 | 3 | 3 | 1 | 1 | 0 | 1 |",
        "| PRV601 | 4 | 4 | 1 | 2 | 1 | 0 |",
        "| **all** | 7 | 7 | 2 | 3 | 1 | 1 |",
        "Causes of the wrong ones:",
        "- a test (2)",
        "- a constant (1)",
    ]


def test_tracking_calls_are_told_by_package_and_version() -> None:
    assert section(accuracy_page(MEASURED), "Tracking calls") == [
        "Places of tracking calls in 2 further packages.",
        "| package | version | lines | found | missed | false | rightly silent |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
        "| till | 1.0 | 20000 | 2 | 1 | 0 | 0 |",
        "| till | 2.0 | 30000 | 0 | 0 | 1 | 4 |",
        "| **all** |  | 50000 | 2 | 1 | 1 | 4 |",
    ]


def test_page_without_verdicts_names_no_share_and_no_cause() -> None:
    page = accuracy_page(MEASURED._replace(sample=[SampleRow(REPORTS[0], "unread", "")]))
    assert "| corpus, sample of the others | 0 | 0 | - | - |  |  |" in page
    assert "Causes" not in page


def test_figures_leave_out_what_counts_neither_way() -> None:
    assert MEASURED.figures == {
        "cases.precision": 2 / 3,
        "cases.recall": 1.0,
        "corpus.precision": 0.8,
        "corpus.recall": 0.8,
        "tracking.precision": 2 / 3,
        "tracking.recall": 2 / 3,
        "sample.right": 0.4,
        "sample.read": 1 - 1 / 7,
    }


def test_only_columns_of_numbers_stand_on_the_right() -> None:
    rows = [("1", 1, "-", ""), ("2", 2, "5.0%", "new")]
    assert list(table(("a", "b", "c", "d"), rows)) == [
        "| a | b | c | d |",
        "| --- | ---: | ---: | --- |",
        "| 1 | 1 | - |  |",
        "| 2 | 2 | 5.0% | new |",
    ]
