"""Scores the linter on real packages, by places in them that were labelled by hand.

Labels count by line and group of codes. A label says that a report is due (TP) or that one would be false (FP); labels
of one flow count once, as found when any of them is reported; labels with a tag do not count. By itself:
``python -m bench.accuracy.score_corpus [--package NAME] [--codes A,B] [-v]``.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..corpus import HERE, TRACKING_FILE, Package, fetch_corpus, read_corpus
from .codes import counted_codes, group_of
from .reports import Report, collect_reports
from .tally import Tally, share

LABELS = HERE / "labels.csv"


class Place(NamedTuple):
    """Where a label or a report stands, in one package."""

    path: str
    line: int
    group: str


class Label(NamedTuple):
    """One labelled place in a package of a version; ``due`` tells whether a report must stand there."""

    package: str
    place: Place
    code: str
    due: bool
    flow: str
    needs: str
    why: str

    def describe(self, what: str) -> str:
        """Say in one line what became of it."""
        return f"{what:6} {self.package} {self.place.path}:{self.place.line} {self.code} ({self.needs}) {self.why}"


class PackageScore(NamedTuple):
    """The counts of one package by group, the reports at places without a label, and what is false or missed."""

    package: str
    tallies: dict[str, Tally]
    unlabelled: tuple[Report, ...]
    deviations: tuple[str, ...]


def read_labels(codes: Collection[str], file: Path = LABELS) -> list[Label]:
    """Read the labels of these codes that count."""
    with file.open(encoding="utf-8", newline="") as stream:
        return [
            Label(
                f"{row['package']}-{row['version']}",
                Place(row["path"], int(row["line"]), group_of(row["code"])),
                row["code"],
                row["verdict"] == "TP",
                row["flow"],
                row["needs"],
                row["why"],
            )
            for row in csv.DictReader(stream)
            if not row["tags"] and row["code"] in codes
        ]


def place_of(report: Report) -> Place:
    """Give the place that a report counts for."""
    return Place(report.path, report.line, group_of(report.code))


def score_package(package: str, labels: Iterable[Label], reports: Sequence[Report]) -> PackageScore:
    """Compare the reports of one package with the labels, of which those of other packages are passed over."""
    reported = set(map(place_of, reports))
    labelled: set[Place] = set()
    flows: defaultdict[tuple[str | int, str], list[Label]] = defaultdict(list)
    counts: defaultdict[str, Tally] = defaultdict(Tally)
    wrong: list[str] = []
    for number, label in enumerate(label for label in labels if label.package == package):
        labelled.add(label.place)
        if label.due:
            flows[label.flow or number, label.place.group].append(label)
        elif label.place in reported:
            counts[label.place.group] += Tally(false=1)
            wrong.append(label.describe("false"))
        else:
            counts[label.place.group] += Tally(silent=1)
    for (_, group), ways in flows.items():
        if any(label.place in reported for label in ways):
            counts[group] += Tally(found=1)
        else:
            counts[group] += Tally(missed=1)
            wrong.append(ways[0].describe("missed"))
    unlabelled = tuple(report for report in reports if place_of(report) not in labelled)
    return PackageScore(package, dict(counts), unlabelled, tuple(wrong))


def tally_groups(scores: Iterable[PackageScore]) -> dict[str, Tally]:
    """Add the counts up by group, in order; a group with reports but no label has one as well."""
    counts: defaultdict[str, Tally] = defaultdict(Tally)
    for score in scores:
        for group, tally in score.tallies.items():
            counts[group] += tally
        for report in score.unlabelled:
            counts[group_of(report.code)] += Tally()
    return dict(sorted(counts.items()))


def count_unlabelled(scores: Iterable[PackageScore]) -> Counter[str]:
    """Count the places with a report and without a label, by group."""
    return Counter(place.group for score in scores for place in set(map(place_of, score.unlabelled)))


def score_corpus(codes: Collection[str], packages: Collection[str] = ()) -> list[PackageScore]:
    """Score the packages of these names, or the whole corpus; those labelled for tracking calls only by their names."""
    known = (*read_corpus(), *read_corpus(TRACKING_FILE)) if packages else read_corpus()
    return score_packages([package for package in known if not packages or package.name in packages], codes)


def score_packages(packages: Sequence[Package], codes: Collection[str]) -> list[PackageScore]:
    """Score these packages, in their order."""
    labels = read_labels(codes)
    reports = collect_reports(packages, fetch_corpus(packages), codes)
    return [score_package(package.folder, labels, reports[package.folder]) for package in packages]


def main(arguments: Sequence[str]) -> None:
    """Print a row a group, then the totals."""
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy.score_corpus", description="Score the corpus.")
    parser.add_argument("--package", action="append", default=[], help="score this package only (can be repeated)")
    parser.add_argument("--codes", help="count these codes only, separated by commas (default: all that have a rule)")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is false and what is missed")
    options = parser.parse_args(arguments)
    codes = options.codes.split(",") if options.codes else counted_codes()
    scores = score_corpus(codes, options.package)
    for score in scores:
        for line in score.deviations if options.verbose else ():
            print(line)
    tallies, unlabelled = tally_groups(scores), count_unlabelled(scores)
    for group, tally in tallies.items():
        print(f"{group:8} found {tally.found:4} missed {tally.missed:4} false {tally.false:4}", end=" ")
        print(f"rightly silent {tally.silent:4}   without label {unlabelled[group]:5}")
    total = sum(tallies.values(), Tally())
    print(f"on labels: precision {total.precision(0.0):.3f} recall {total.recall(0.0):.3f}", end=" ")
    print(f"silent where due {share(total.silent, total.false, 0.0):.3f}; {unlabelled.total()} reports without label")


if __name__ == "__main__":
    main(sys.argv[1:])
