"""Scores the linter on cases, whose expectations stand in ``# expect: CODE`` comments.

Every case (a file, or a folder that is a small project) is copied alone into an empty folder, with the comments cut
out, and checked by the command. A finding counts by path, line and code. By itself:
``python -m bench.accuracy.score_cases [--family NAME] [--codes A,B] [-v]``.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from ..corpus import ROOT
from ..linter import check_command
from .codes import counted_codes
from .tally import Tally

CASES = ROOT / "tests" / "cases"
FAMILIES = ("consent", "control", "fairness", "inference", "protection", "purpose", "sharing")
"""The families that follow the rule book; the others were written along with the engine and prove nothing."""

EXPECT = re.compile(r"\s*#\s*expect:\s*([A-Z0-9, ]+?)\s*$")
TIMEOUT = 120


class Spot(NamedTuple):
    """A finding as cases count it."""

    path: str
    line: int
    code: str


class CaseScore(NamedTuple):
    """What was expected in one case, what was found, and what the linter said if it gave no answer."""

    family: str
    name: str
    expected: frozenset[Spot]
    found: frozenset[Spot]
    failure: str

    @property
    def tallies(self) -> dict[str, Tally]:
        """The counts by code."""
        counts: defaultdict[str, Tally] = defaultdict(Tally)
        for spot in self.expected | self.found:
            if spot not in self.found:
                counts[spot.code] += Tally(missed=1)
            elif spot not in self.expected:
                counts[spot.code] += Tally(false=1)
            else:
                counts[spot.code] += Tally(found=1)
        return counts


def score_cases(codes: Collection[str], families: Collection[str] = FAMILIES) -> list[CaseScore]:
    """Check every case of the families and compare, for these codes."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda entry: score_case(entry, codes), find_cases(CASES, families)))


def find_cases(root: Path, families: Collection[str]) -> Iterator[Path]:
    """Yield the file or folder of every case, in order."""
    for family in sorted(families):
        for entry in sorted((root / family).iterdir()):
            if not entry.name.startswith((".", "__")) and (entry.is_dir() or entry.suffix == ".py"):
                yield entry


def score_case(entry: Path, codes: Collection[str]) -> CaseScore:
    """Check one case in a folder of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "project"
        project.mkdir()
        expected = stage(entry, project)
        found, failure = check(project)
    return CaseScore(entry.parent.name, entry.name, keep(expected, codes), keep(found, codes), failure)


def keep(spots: set[Spot], codes: Collection[str]) -> frozenset[Spot]:
    """Keep the spots of these codes."""
    return frozenset(spot for spot in spots if spot.code in codes)


def stage(entry: Path, target: Path) -> set[Spot]:
    """Copy a case without its expectations; return these."""
    expected: set[Spot] = set()
    for file in [entry] if entry.is_file() else sorted(entry.rglob("*")):
        if not file.is_file() or "__pycache__" in file.parts:
            continue
        name = file.name if entry.is_file() else file.relative_to(entry).as_posix()
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        content = file.read_bytes()
        if file.suffix == ".py":
            text, of_file = take_expectations_out(name, content.decode())
            expected |= of_file
            content = text.encode()
        copy.write_bytes(content)
    return expected


def take_expectations_out(path: str, text: str) -> tuple[str, set[Spot]]:
    """Cut the comments off the ends of their lines; return what is left and what they expect."""
    lines, expected = [], set()
    for number, line in enumerate(text.split("\n"), 1):
        match = EXPECT.search(line)
        if match:
            expected |= {Spot(path, number, code) for code in match[1].replace(" ", "").split(",")}
        lines.append(line[: match.start()] if match else line)
    return "\n".join(lines), expected


def check(project: Path) -> tuple[set[Spot], str]:
    """Run the command on a folder; return what it found and, if it gave no answer, its last words."""
    done = subprocess.run(
        check_command(), cwd=project, capture_output=True, encoding="utf-8", timeout=TIMEOUT, check=False
    )
    try:
        findings = json.loads(done.stdout)["findings"]
    except ValueError:
        return set(), (done.stderr or done.stdout or f"exit status {done.returncode}")[-300:]
    return {Spot(finding["path"], finding["line"], finding["code"]) for finding in findings}, ""


def tally_cases(scores: Sequence[CaseScore]) -> dict[tuple[str, str], Tally]:
    """Add the counts up by family and code, in order."""
    counts: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)
    for score in scores:
        for code, tally in score.tallies.items():
            counts[score.family, code] += tally
    return dict(sorted(counts.items()))


def deviations(score: CaseScore) -> Iterator[str]:
    """Say what is false and what is missed in one case."""
    name = f"{score.family}/{score.name}"
    if score.failure:
        yield f"no answer {name}: {score.failure}"
    for spot in sorted(score.found - score.expected):
        yield f"false     {name} {spot.path}:{spot.line} {spot.code}"
    for spot in sorted(score.expected - score.found):
        yield f"missed    {name} {spot.path}:{spot.line} {spot.code}"


def main(arguments: Sequence[str]) -> int:
    """Print a row a family and code, then the totals; fails if a case got no answer."""
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy.score_cases", description="Score the cases.")
    parser.add_argument("--family", choices=FAMILIES, help="score this family only")
    parser.add_argument("--codes", help="count these codes only, separated by commas (default: all that have a rule)")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is false and what is missed")
    options = parser.parse_args(arguments)
    codes = options.codes.split(",") if options.codes else counted_codes()
    scores = score_cases(codes, [options.family] if options.family else FAMILIES)
    tallies = tally_cases(scores)
    for score in scores:
        for line in deviations(score) if options.verbose or score.failure else ():
            print(line)
    for (family, code), tally in tallies.items():
        print(f"{family:12} {code:7} found {tally.found:4} false {tally.false:4} missed {tally.missed:4}")
    total = sum(tallies.values(), Tally())
    exact = sum(score.expected == score.found for score in scores)
    unanswered = sum(bool(score.failure) for score in scores)
    print(f"{len(scores)} cases, {exact} exact, {unanswered} without answer", end=": ")
    print(f"precision {total.precision(1.0):.3f} recall {total.recall(1.0):.3f}")
    return 1 if unanswered else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
