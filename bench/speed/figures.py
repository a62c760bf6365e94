"""From what contenders took to the figures that have bounds."""

import math
from collections.abc import Mapping, Sequence
from statistics import linear_regression
from typing import NamedTuple

from .contest import Outcome
from .contests import (
    ALONE,
    CHECK,
    CHECK_FILE,
    CHECK_PART,
    COMMENTED,
    EDITED,
    ON_BUFFER,
    ON_FILE,
    PARSING,
    PLUGIN,
    PYTHON,
    UNCHANGED,
)
from .peers import ANALYSERS, BANDIT, RUFF

Outcomes = Mapping[str, Mapping[str, Outcome]]
"""What contenders took, by contest and name."""


class Comparison(NamedTuple):
    """A ratio of two contenders of one contest."""

    key: str
    ours: str
    theirs: str

    @property
    def contest(self) -> str:
        """The contest of both."""
        return self.key.partition(".")[0]


COMPARISONS = (
    Comparison("cold.over_parsing", CHECK, PARSING),
    Comparison("cold.over_bandit", CHECK_PART, BANDIT.name),
    *(
        Comparison(f"cold.over_{peer.name.removesuffix('-cli').replace('-', '_')}", CHECK_PART, peer.name)
        for peer in ANALYSERS
    ),
    Comparison("warm.over_parsing", UNCHANGED, PARSING),
    Comparison("warm.over_ruff", UNCHANGED, RUFF.name),
    Comparison("warm.edited_over_parsing", EDITED, PARSING),
    Comparison("warm.commented_over_parsing", COMMENTED, PARSING),
    Comparison("flake8.over_alone", PLUGIN, ALONE),
    Comparison("one_file.over_alone", PLUGIN + ON_FILE, ALONE + ON_FILE),
    Comparison("one_file.buffer_over_alone", PLUGIN + ON_BUFFER, ALONE + ON_BUFFER),
    Comparison("file.over_python", CHECK_FILE, PYTHON),
)
PEAK, EXPONENT = "large.peak_mib", "large.exponent"
KEYS = (*(each.key for each in COMPARISONS), PEAK, EXPONENT)


class Figure(NamedTuple):
    """One number that has a bound, of medians and of the least."""

    key: str
    what: str
    value: float = math.inf
    least: float = math.inf
    failure: str = ""
    """Why there is no number: the other tool does not run. If the linter does not, the number is infinite."""


def figures(outcomes: Outcomes) -> list[Figure]:
    """All figures of the contests that were held."""
    compared = [compare(each, outcomes[each.contest]) for each in COMPARISONS if each.contest in outcomes]
    return [*compared, *growth_figures(outcomes["large"])] if "large" in outcomes else compared


def compare(comparison: Comparison, outcomes: Mapping[str, Outcome]) -> Figure:
    """The ratio of what both took."""
    what = f"{comparison.ours} / {comparison.theirs}"
    ours, theirs = outcomes[comparison.ours], outcomes[comparison.theirs]
    if theirs.failure or ours.failure:
        return Figure(comparison.key, what, failure=theirs.failure)
    return Figure(comparison.key, what, ours.median / theirs.median, ours.least / theirs.least)


def growth_figures(outcomes: Mapping[str, Outcome]) -> list[Figure]:
    """The memory on the largest tree, and how time grows."""
    names = "peak memory of a process on the largest tree, MiB", "exponent of lines by which time grows"
    if any(each.failure for each in outcomes.values()):
        return [Figure(PEAK, names[0]), Figure(EXPONENT, names[1])]
    *_, largest = outcomes.values()
    lines = [int(name) for name in outcomes]
    of_medians, _ = growth(lines, [each.median for each in outcomes.values()])
    of_least, _ = growth(lines, [each.least for each in outcomes.values()])
    return [Figure(PEAK, names[0], largest.peak, largest.peak), Figure(EXPONENT, names[1], of_medians, of_least)]


def growth(lines: Sequence[int], seconds: Sequence[float]) -> tuple[float, float]:
    """Fit seconds = factor * lines ** exponent; return exponent and factor."""
    exponent, logarithm = linear_regression(list(map(math.log, lines)), list(map(math.log, seconds)))
    return exponent, math.exp(logarithm)
