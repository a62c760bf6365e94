"""Writes the page that tells how long the linter takes."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from ..accuracy.page import table
from ..bounds import excesses
from .contest import Outcome
from .contests import PART, PROJECT
from .figures import Figure, Outcomes, figures
from .peers import PEERS

METHOD = Path(__file__).resolve().with_name("method.md")
PLOT = "performance.svg"


class Stamp(NamedTuple):
    """When, where and on what was measured."""

    day: date
    version: str
    python: str
    machine: str
    rounds: int
    packages: int
    lines: int


def performance_page(stamp: Stamp, outcomes: Outcomes, bounds: Mapping[str, float]) -> str:
    """The page as Markdown."""
    reached = figures(outcomes)
    peers = ", ".join(peer.requirement.replace("==", " ") for peer in PEERS)
    method = METHOD.read_text(encoding="utf-8").rstrip("\n")
    lines = [
        "<!-- Made by make bench. Change bench/speed, not this page. -->",
        "",
        "# Performance",
        "",
        fill(
            f"Measured on {stamp.day.day} {stamp.day:%B %Y} with flake8-privacy {stamp.version} and {stamp.python}, "
            f"{stamp.machine}, rounds: {stamp.rounds}, against {peers}.",
            120,
        ),
        "`make bench` measures anew, and fails if a bound of `bench/speed/bounds.toml` is not kept.",
        "",
        *result_section(reached, bounds),
        "",
        "## How it is measured",
        "",
        method.format(packages=stamp.packages, million_lines=stamp.lines / 1_000_000, part=PART, project=PROJECT),
        "",
        "```sh",
        "make bench                                      # all of it",
        "make bench OPTIONS='--rounds 1 --only warm'     # a quick look, which leaves this page alone",
        "```",
        "",
        *outcome_section(outcomes),
        "",
        "## Growth",
        "",
        f"![Seconds over lines]({PLOT})",
    ]
    return "\n".join(lines) + "\n"


def result_section(reached: Sequence[Figure], bounds: Mapping[str, float]) -> Iterator[str]:
    """What holds and what falls short."""
    measured = [figure for figure in reached if not figure.failure]
    short = [f"`{figure.key}`" for figure in measured if figure.value > bounds[figure.key]]
    yield f"Of {len(measured)} bounds {len(measured) - len(short)} hold. Not kept: {', '.join(short) or 'none'}."
    yield ""
    rows = [
        (f"`{figure.key}`", figure.what, f"{bounds[figure.key]:g}", *_verdict(figure, bounds[figure.key]))
        for figure in reached
    ]
    yield from table(("bound on", "ratio of", "at most", "medians", "least", "holds"), rows)


def _verdict(figure: Figure, bound: float) -> tuple[str, str, str]:
    if figure.failure:
        return "", "", f"not measured: {figure.failure}"
    if math.isinf(figure.value):
        return "", "", "**no**: the linter failed"
    return f"{figure.value:.3g}", f"{figure.least:.3g}", "yes" if figure.value <= bound else "**no**"


def outcome_section(outcomes: Outcomes) -> Iterator[str]:
    """What everybody took."""
    yield from ("## What was measured", "")
    rows = [
        (contest, f"{int(name):,} lines" if name.isdigit() else name, *_taken(outcome))
        for contest, taken in outcomes.items()
        for name, outcome in taken.items()
    ]
    yield from table(("contest", "tool", "median s", "least s", "CPU s", "peak MiB", "turns"), rows)


def _taken(outcome: Outcome) -> tuple[str, ...]:
    if outcome.failure:
        return ("", "", "", "", f"0 ({outcome.failure})")
    peak = f"{outcome.peak:.0f}" if outcome.peak else ""
    return f"{outcome.median:.3g}", f"{outcome.least:.3g}", f"{outcome.cpu:.3g}", peak, str(len(outcome.samples))


def complaints(outcomes: Outcomes, bounds: Mapping[str, float]) -> list[str]:
    """Say which of the bounds on what was measured do not hold."""
    measured = {figure.key: figure.value for figure in figures(outcomes) if not figure.failure}
    return excesses(measured, {key: bounds[key] for key in measured})
