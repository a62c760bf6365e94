"""``make bench``: measures, writes ``docs/performance.md`` and fails if a bound is exceeded."""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from flake8_privacy import __version__

from ..bounds import read_bounds
from ..corpus import ROOT, Package, fetch_corpus, read_corpus
from .contest import run_contest
from .contests import CONTESTS, Workplace
from .figures import Outcomes, figures
from .page import PLOT, Stamp, complaints, outcome_section, performance_page, result_section
from .peers import PEERS, install
from .plot import growth_plot

PAGE = ROOT / "docs" / "performance.md"
BOUNDS = Path(__file__).resolve().with_name("bounds.toml")
ROUNDS = 3


def main(arguments: Sequence[str]) -> int:
    """Measure; return 1 when a bound is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help=f"measure N times (default: {ROUNDS})")
    parser.add_argument("--only", choices=CONTESTS, action="append", help="hold this contest alone; the page stays")
    options = parser.parse_args(arguments)
    packages = sorted(read_corpus(), key=lambda package: package.python_lines)
    outcomes = hold_contests(packages, options.only or list(CONTESTS), options.rounds)
    bounds = read_bounds(BOUNDS)
    print("\n".join([*result_section(figures(outcomes), bounds), "", *outcome_section(outcomes)]))
    if not options.only:
        write_page(stamp(packages, options.rounds), outcomes, bounds)
    exceeded = complaints(outcomes, bounds)
    for complaint in exceeded:
        print(complaint, file=sys.stderr)
    return 1 if exceeded else 0


def hold_contests(packages: Sequence[Package], names: Sequence[str], rounds: int) -> Outcomes:
    """Hold the contests one after another, each on copies of its own."""
    corpus = fetch_corpus()
    for peer in PEERS:
        install(peer, corpus / "peers")
    outcomes = {}
    for name in names:
        with tempfile.TemporaryDirectory(dir=corpus, prefix=".measuring-") as copies:
            place = Workplace(
                [corpus / package.folder for package in packages],
                [package.python_lines for package in packages],
                Path(copies),
                corpus / "peers",
            )
            outcomes[name] = run_contest(CONTESTS[name](place), rounds)
    return outcomes


def stamp(packages: Sequence[Package], rounds: int) -> Stamp:
    """Say when, where and on what was measured."""
    return Stamp(
        day=datetime.now(UTC).date(),
        version=__version__,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        machine=f"{platform.system()} on {platform.machine()} with {os.cpu_count()} cores",
        rounds=rounds,
        packages=len(packages),
        lines=sum(package.python_lines for package in packages),
    )


def write_page(stamp: Stamp, outcomes: Outcomes, bounds: dict[str, float]) -> None:
    """Write the page and its plot."""
    PAGE.write_text(performance_page(stamp, outcomes, bounds), encoding="utf-8")
    series = outcomes["large"]
    if not any(outcome.failure for outcome in series.values()):
        plot = growth_plot([int(name) for name in series], [outcome.median for outcome in series.values()])
        PAGE.with_name(PLOT).write_text(plot, encoding="utf-8")
    print(f"wrote docs/{PAGE.name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
