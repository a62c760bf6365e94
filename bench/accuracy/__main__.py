"""``make accuracy``: measures, writes ``docs/accuracy.md`` and fails below the bounds."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ..bounds import read_bounds, shortfalls
from ..corpus import ROOT, corpus_folder
from .measuring import measure
from .page import accuracy_page
from .sample import SIZE
from .score_cases import deviations
from .verdicts import append_unread

PAGE = ROOT / "docs" / "accuracy.md"
BOUNDS = Path(__file__).resolve().with_name("bounds.toml")


def main(arguments: Sequence[str]) -> int:
    """Measure; return 1 when a bound is not kept or a case got no answer."""
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--sample-size", type=int, default=SIZE, metavar="N", help=f"reports to draw (default: {SIZE})")
    parser.add_argument("--write-unread", action="store_true", help="append what is unread to unread.csv in the corpus")
    options = parser.parse_args(arguments)
    measured, folders = measure(options.sample_size)
    PAGE.write_text(accuracy_page(measured), encoding="utf-8")
    print(f"wrote docs/{PAGE.name}")
    for name, value in measured.figures.items():
        print(f"{name:16} {value:.4f}")
    if options.write_unread:
        unread = corpus_folder() / "unread.csv"
        print(f"{append_unread(measured.sample, unread, folders)} reports to read added to {unread}")
    complaints = [line for score in measured.cases if score.failure for line in deviations(score)]
    complaints += shortfalls(measured.figures, read_bounds(BOUNDS))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
