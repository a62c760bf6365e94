"""Who is measured, and in which order: all in turn, round after round, so that a slow minute is nobody's alone."""

import sys
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from ..processes import ProcessFailed, Sample


def nothing() -> None:
    """Prepare nothing."""


class Contender(NamedTuple):
    """Something to be measured."""

    name: str
    measure: Callable[[], Sample]
    prepare: Callable[[], None] = nothing
    """Brings the input into the state that is measured; done before each turn and not measured itself."""
    most: int | None = None
    """More turns than this would take too long."""


class Contest(NamedTuple):
    """Contenders that do the same or are compared."""

    name: str
    contenders: Sequence[Contender]
    turns: int = 1
    """How often all are measured in each round."""


class Outcome(NamedTuple):
    """What a contender took, time after time; or why it takes no part."""

    samples: tuple[Sample, ...] = ()
    failure: str = ""

    @property
    def median(self) -> float:
        """The median of wall seconds."""
        return median(each.wall for each in self.samples)

    @property
    def least(self) -> float:
        """The fewest wall seconds."""
        return min(each.wall for each in self.samples)

    @property
    def cpu(self) -> float:
        """The median of CPU seconds."""
        return median(each.cpu for each in self.samples)

    @property
    def peak(self) -> float:
        """The most MiB that any process took."""
        return max(each.peak for each in self.samples)


def run_contest(contest: Contest, rounds: int) -> dict[str, Outcome]:
    """Measure all contenders; one whose process fails is out."""
    samples: dict[str, list[Sample]] = {each.name: [] for each in contest.contenders}
    failures: dict[str, str] = {}
    for turn in range(rounds * contest.turns):
        for each in contest.contenders:
            if each.name in failures or turn >= (each.most or rounds * contest.turns):
                continue
            print(f"{contest.name}, turn {turn + 1}: {each.name}", file=sys.stderr)
            try:
                each.prepare()
                samples[each.name].append(each.measure())
            except ProcessFailed as failed:
                failures[each.name] = str(failed)
    return {
        name: Outcome(failure=failures[name]) if name in failures else Outcome(tuple(taken))
        for name, taken in samples.items()
    }
