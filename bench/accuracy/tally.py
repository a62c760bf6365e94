"""Counts of right and wrong, and the shares that follow from them."""

from dataclasses import dataclass
from math import sqrt

Z95 = 1.959964
"""How many standard deviations around the mean hold 95 % of a normal distribution."""


@dataclass(frozen=True)
class Tally:
    """How often a report was due and came, was due and did not, came undue, and rightly did not come."""

    found: int = 0
    missed: int = 0
    false: int = 0
    silent: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.missed + other.missed,
            self.false + other.false,
            self.silent + other.silent,
        )

    def precision(self, empty: float) -> float:
        """The share of the reports that were due; ``empty`` is the answer when there are none."""
        return share(self.found, self.false, empty)

    def recall(self, empty: float) -> float:
        """The share of the due reports that came; ``empty`` is the answer when none was due."""
        return share(self.found, self.missed, empty)


def share(part: int, rest: int, empty: float) -> float:
    """The share of a part in the whole of both."""
    return part / (part + rest) if part + rest else empty


def wilson_interval(right: int, wrong: int) -> tuple[float, float]:
    """The 95 % interval after Wilson for the share that so many right ones stand for; there must be some."""
    count = right + wrong
    centre = (right + Z95**2 / 2) / (count + Z95**2)
    half = Z95 / (count + Z95**2) * sqrt(right * wrong / count + Z95**2 / 4)
    return max(0.0, centre - half), min(1.0, centre + half)
