"""``make bench-quick``: how long the command takes on the corpus, against parsing alone, and how much memory.

Every package is checked by a process of its own, as users do; all are parsed by one more. Both are done in turn,
several times: the least is what the work takes, the median tells how far the machine disturbed it. It needs Linux or
macOS.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .bounds import excesses, read_bounds
from .corpus import HERE, ROOT, fetch_corpus, read_corpus
from .linter import check_command
from .processes import measure

BOUNDS = HERE / "quick_bounds.toml"
ROUNDS = 3


class Round(NamedTuple):
    """What one package took in one round, in seconds and MiB."""

    files: int
    parsing: float
    """The wall time of parsing alone, in one process."""
    cpu: float
    wall: float
    peak: float


class Row(NamedTuple):
    """One line of the table: what a package took in all rounds, or all packages together."""

    name: str
    rounds: tuple[Round, ...]

    def column(self, field: str) -> list[float]:
        """One figure of all rounds."""
        return [getattr(each, field) for each in self.rounds]

    def ratio(self, field: str) -> float:
        """What the command took over what parsing took, both at their least."""
        return min(self.column(field)) / min(self.column("parsing"))

    @property
    def peak(self) -> float:
        """The most memory of all rounds."""
        return max(self.column("peak"))


def run_rounds(folders: Sequence[Path], rounds: int) -> list[Row]:
    """Measure the folders so many times in turn."""
    measured: list[list[Round]] = [[] for _ in folders]
    for number in range(1, rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        for results, folder, parsing in zip(measured, folders, measure_parsing(folders), strict=True):
            results.append(Round(int(parsing["files"]), parsing["wall"], *measure(check_command(), folder)))
    return [Row(folder.name, tuple(results)) for folder, results in zip(folders, measured, strict=True)]


def measure_parsing(folders: Sequence[Path]) -> list[dict[str, float]]:
    """Parse all folders in a process of its own, which so leaves this one small."""
    command = [sys.executable, "-m", "bench.parsing", *map(str, folders)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return list(json.loads(done.stdout))


def add_up(rows: Sequence[Row]) -> Row:
    """Add the packages up, round by round; their peak is that of the largest."""
    totals = []
    for each in zip(*(row.rounds for row in rows), strict=True):
        files, parsing, cpu, wall, _ = map(sum, zip(*each, strict=True))
        totals.append(Round(int(files), parsing, cpu, wall, max(one.peak for one in each)))
    return Row("all", tuple(totals))


def table(rows: Sequence[Row]) -> str:
    """The figures as text: seconds as least/median."""
    seconds = f"{'parsing s':>16}{'command CPU s':>17}{'command wall s':>17}"
    lines = [f"{'package':26}{'files':>7}{seconds}{'CPU x':>7}{'wall x':>7}{'MiB':>7}"]
    for row in rows:
        columns = map(row.column, ("parsing", "cpu", "wall"))
        taken = [f"{min(column):.2f}/{median(column):.2f}" for column in columns]
        lines.append(
            f"{row.name:26}{row.rounds[0].files:7}{taken[0]:>16}{taken[1]:>17}{taken[2]:>17}"
            f"{row.ratio('cpu'):7.2f}{row.ratio('wall'):7.2f}{row.peak:7.0f}"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 1 when a bound is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m bench.quick", description="Measure the command on the corpus.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=f"measure N times (default: {ROUNDS})")
    options = parser.parse_args(arguments)
    corpus = fetch_corpus()
    rows = run_rounds([corpus / package.folder for package in read_corpus()], options.rounds)
    total = add_up(rows)
    print(table([*rows, total]))
    measured = {
        "cold_over_parsing": total.ratio("wall"),
        "cpu_over_parsing": total.ratio("cpu"),
        "peak_mib": total.peak,
    }
    complaints = excesses(measured, read_bounds(BOUNDS))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
