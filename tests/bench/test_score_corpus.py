"""Labels are scored by place and group; those of one flow count once; the rest of the reports is left over."""

from collections import Counter
from pathlib import Path

from bench.accuracy.reports import Report
from bench.accuracy.score_corpus import (
    LABELS,
    Label,
    PackageScore,
    Place,
    count_unlabelled,
    read_labels,
    score_package,
    tally_groups,
)
from bench.accuracy.tally import Tally
from bench.corpus import TRACKING_FILE, read_corpus


def label(line: int, code: str, group: str, *, due: bool, flow: str = "", package: str = "shop") -> Label:
    return Label(package, Place("m.py", line, group), code, due, flow, "local", "why")


def report(line: int, code: str) -> Report:
    return Report("shop", "m.py", line, code, "message")


def test_each_of_four_outcomes_is_counted() -> None:
    labels = [
        label(1, "PRV601", "PRV601", due=True),
        label(2, "PRV601", "PRV601", due=True),
        label(3, "PRV601", "PRV601", due=False),
        label(4, "PRV601", "PRV601", due=False),
        label(4, "PRV601", "PRV601", due=True, package="another"),
    ]
    score = score_package("shop", labels, [report(1, "PRV601"), report(3, "PRV601"), report(5, "PRV601")])
    assert score == PackageScore(
        "shop",
        {"PRV601": Tally(1, 1, 1, 1)},
        (report(5, "PRV601"),),
        ("false  shop m.py:3 PRV601 (local) why", "missed shop m.py:2 PRV601 (local) why"),
    )


def test_codes_of_one_group_stand_for_each_other() -> None:
    labels = [
        label(1, "PRV101", "sharing", due=True),
        label(2, "PRV201", "guards", due=True),
        label(3, "PRV201", "guards", due=False),
    ]
    reports = [report(1, "PRV107"), report(2, "PRV101"), report(3, "PRV202")]
    score = score_package("shop", labels, reports)
    assert score.tallies == {"sharing": Tally(found=1), "guards": Tally(missed=1, false=1)}
    assert score.unlabelled == (report(2, "PRV101"),)


def test_flow_is_found_when_one_of_its_places_is_reported() -> None:
    labels = [
        label(1, "PRV101", "sharing", due=True, flow="mail"),
        label(2, "PRV102", "sharing", due=True, flow="mail"),
        label(3, "PRV201", "guards", due=True, flow="mail"),
        label(4, "PRV101", "sharing", due=True, flow="phone"),
        label(5, "PRV101", "sharing", due=True, flow="phone"),
    ]
    score = score_package("shop", labels, [report(2, "PRV101")])
    assert score.tallies == {"sharing": Tally(found=1, missed=1), "guards": Tally(missed=1)}
    assert score.deviations == (
        "missed shop m.py:3 PRV201 (local) why",
        "missed shop m.py:4 PRV101 (local) why",
    )


def test_reports_without_label_are_counted_by_place() -> None:
    reports = (report(1, "PRV101"), report(1, "PRV102"), report(1, "PRV201"), report(2, "PRV101"))
    scores = [PackageScore("shop", {"PRV601": Tally(found=1)}, reports, ())]
    assert count_unlabelled(scores) == Counter(sharing=2, guards=1)
    assert tally_groups(scores) == {"PRV601": Tally(found=1), "guards": Tally(), "sharing": Tally()}


def test_labels_with_a_tag_or_of_other_codes_do_not_count(tmp_path: Path) -> None:
    file = tmp_path / "labels.csv"
    file.write_text(
        "package,version,path,line,code,verdict,needs,recipient,data,guard,why,flow,tags\n"
        "shop,1.0,m.py,1,PRV101,TP,local,Mixpanel,email,-,why,mail,\n"
        "shop,1.0,m.py,2,PRV101,TP,local,Mixpanel,email,-,why,,debatable\n"
        "shop,1.0,m.py,3,PRV601,FP,local,log,none,-,why,,\n"
        "shop,1.0,m.py,4,PRV204,TP,local,log,none,-,why,,\n",
        encoding="utf-8",
    )
    assert read_labels({"PRV101", "PRV601"}, file) == [
        label(1, "PRV101", "sharing", due=True, flow="mail", package="shop-1.0"),
        label(3, "PRV601", "PRV601", due=False, package="shop-1.0"),
    ]


def test_labels_of_the_project_are_of_packages_in_the_corpus() -> None:
    rows = LABELS.read_text(encoding="utf-8").splitlines()[1:]
    pinned = {(package.name, package.version) for package in (*read_corpus(), *read_corpus(TRACKING_FILE))}
    assert {tuple(row.split(",")[:2]) for row in rows} == pinned
