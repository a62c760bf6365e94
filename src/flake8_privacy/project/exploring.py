"""Which functions are looked at: those whose words can matter, what these need, and the callers that decide."""

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..model.source import SourceFile
from ..model.summaries import CallSite, Summary
from ..model.values import FunctionKey
from ..settings import Settings
from .hosts import own_hosts
from .names import formatted
from .names.resolver import Resolver
from .reading import Reading
from .records import Record
from .relevance import CHOICE, CONSENT, HTTP, LOG, PRICE, SEND, TRACK, Place
from .spreading import Spread
from .units import Units
from .workers import answered, ask, is_large, size_of

if TYPE_CHECKING:  # perf: most runs are too small for workers
    from concurrent.futures import Executor

_SHARES = 2
_DEEPEST = 20_000
"""Levels of Python's stack with which a worker encodes its summaries: steps of ways are nested."""


class Explored(NamedTuple):
    """What one share has found, as it crosses from one process to another."""

    made: dict[FunctionKey, Summary]
    full: set[FunctionKey]
    failed: dict[FunctionKey, str]
    parameters: dict[FunctionKey, tuple[tuple[str, str], ...]]
    """Of nested functions, whose code only their unit knows."""
    cut: list[FunctionKey]
    seen: set[Place]
    asked: list[Place]
    left: list[Place]
    """Units of other shares that have to be looked at because of what was found."""


class Explorer:
    """Makes the summaries of all units that can matter."""

    def __init__(self, reading: Reading) -> None:
        self.facts = reading.facts
        self.index = reading.index
        self.reach = reading.reach
        self.aliases = reading.aliases
        self.settings = reading.settings
        self.units = Units(self.facts, self.index, reading.trees, reading.catalog)
        self.resolver = Resolver(self.units, reading.modules, reading.catalog, self.settings)
        self.units.world = self.resolver
        self.resolver.meets_advertisers = self.index.meets_advertisers()
        self.asked: dict[Place, None] = {}
        self.left: dict[Place, None] = {}
        self.spread = Spread(self.facts, self.index, self.reach, reading.catalog.names, self._possible_callers)

    def explore(self, share: "Share") -> None:
        """Look at the units of a share and what these need; units of other shares that matter are left."""
        self.units.own_hosts = own_hosts(self.index, self.units, self.settings)
        candidates = [place for place in self.index.candidates() if share.holds(place)]
        todo = sorted({*candidates, *self._writers(share)})
        self._follow([place for place in todo if self._can_send(place)], share)

    def _writers(self, share: "Share") -> Iterator[Place]:
        """The units of a share that write something down and name a class that shows a person."""
        for cls, places in formatted.writers(self.index, self.facts, self.reach):
            own = [place for place in places if share.holds(place)]
            shown = self.units.answer(partial(self.resolver.shown, cls)) if own else {}
            yield from own if shown else ()

    def _follow(self, todo: list[Place], share: "Share") -> None:
        while todo:
            for place in todo:
                if place not in self.asked:
                    self.asked[place] = None
                    self.units.make((*place, 0))
            wanted = self._wanted_callers()
            todo = [place for place in wanted if share.holds(place)]
            self.left.update(dict.fromkeys(place for place in wanted if not share.holds(place)))

    def found(self) -> Explored:
        """Everything that was found so far."""
        units = self.units
        return Explored(
            units.made,
            units.full,
            units.failed,
            {key: units.parameters(key) for key in units.made if key[2]},
            units.cycles.cut,
            units.seen,
            list(self.asked),
            list(self.left),
        )

    def adopt(self, others: Sequence[Explored]) -> None:
        """Take over what other shares have found, and look at what all of them left."""
        for other in others:
            self.units.adopt(other.made, other.full, other.failed, other.parameters, other.seen)
            self.units.cycles.cut += other.cut
            self.asked.update(dict.fromkeys(other.asked))
            self.left.update(dict.fromkeys(other.left))
        self.resolver.forget()
        todo = sorted({*self.left, *self._wanted_callers()} - self.asked.keys())
        self._follow(todo, WHOLE)

    def _can_send(self, place: Place) -> bool:
        """Whether a unit is a function, or a body that does more than define."""
        is_function = self.facts[place[0]].heads[place[1]].kind == "function"
        return is_function or bool(self.index.masks[place] & (CHOICE | CONSENT | LOG | SEND | HTTP | TRACK | PRICE))

    def _wanted_callers(self) -> list[Place]:
        """Callers of what tracks with no guard of its own, and of what gives personal data back."""
        wanted: set[Place] = set()
        for key in self._open_functions():
            wanted.update(*self._possible_callers(key))
        wanted |= self.spread.wanted(self.units.made)
        return sorted(wanted - self.asked.keys())

    def _possible_callers(self, key: FunctionKey) -> Iterator[list[Place]]:
        """The units that can see a function's module and hold a name that it is called by, for each such name."""
        names = self._called_as(key)
        for word in (*names, *sorted(self.aliases.get(names[0], ()))):
            yield [place for place in self.index.holding(word) if self.reach.reaches(place[0], key[0])]

    def _open_functions(self) -> set[FunctionKey]:
        """Functions whose callers decide whether a tracking call is guarded."""
        calls = self.calls()
        todo = [
            tracking.key
            for summary in self.units.made.values()
            for tracking in summary.tracking
            if not any(atom.granted and atom.sym is None for atom in tracking.guards)
        ]
        found: set[FunctionKey] = set()
        while todo:
            key = todo.pop()
            if key not in found:
                found.add(key)
                cls = self.resolver.class_of(key) if not key[2] else None
                if cls is not None:
                    todo.append((*cls, 0))  # whoever makes the instances
                todo += [
                    call.key
                    for call in calls.get(key, ())
                    if not any(atom.granted and atom.sym is None for atom in call.guards)
                ]
        return found

    def _called_as(self, key: FunctionKey) -> list[str]:
        """The words of which a call of a function must hold one: its name, and what its module calls it besides."""
        heads = self.facts[key[0]].heads
        head = heads[key[1]]
        body = self.units.made.get((key[0], 0, 0))
        others = [name for name, value in body.names.items() if ("fn", key) in value.refs] if body is not None else []
        name = heads[head.parent].name if head.name.startswith("__") and head.parent > 0 else head.name
        return [name, *(other for other in others if other != name)]

    def calls(self) -> dict[FunctionKey, list[CallSite]]:
        """All known calls by what they call, in a fixed order."""
        found: dict[FunctionKey, list[CallSite]] = {}
        for key in sorted(self.units.made):
            for call in self.units.made[key].calls:
                found.setdefault(call.callee, []).append(call)
        return found


class Share(NamedTuple):
    """The units of the modules from one path on, up to another; ``""`` ends at the last."""

    first: str
    end: str

    def holds(self, place: Place) -> bool:
        """Whether a unit is one of this share."""
        return self.first <= place[0] and (not self.end or place[0] < self.end)


WHOLE = Share("", "")


def shares(reading: Reading) -> list[Share]:
    """The shares of a project, the same for any number of workers: findings must not depend on that."""
    if not is_large(size_of(reading.sources)):
        return [WHOLE]
    candidates = reading.index.candidates()
    starts = [""]
    for number, (path, _) in enumerate(candidates):
        if number * _SHARES >= len(candidates) * len(starts) and path != candidates[number - 1][0]:
            starts.append(path)
    return [Share(*ends) for ends in zip(starts, [*starts[1:], ""], strict=True)]


def explore(reading: Reading, workers: "Executor | None" = None) -> Explorer:
    """Explore a project: the first share here, others by workers where there are some."""
    first, *others = shares(reading)
    asked = {}
    if workers is not None and reading.records:
        whole = (reading.sources, reading.settings, reading.records)
        asked = {share: ask(workers, explore_share, *whole, share) for share in others}
    explorer = Explorer(reading)
    explorer.explore(first)
    if others:
        explorer.adopt([answered(asked.get(share)) or _explored(reading, share) for share in others])
    return explorer


def _explored(reading: Reading, share: Share) -> Explored:
    explorer = Explorer(reading)
    explorer.explore(share)
    return explorer.found()


def explore_share(
    sources: Sequence[SourceFile], settings: Settings, records: Sequence[Record], share: Share
) -> Explored:
    """Explore one share in a worker."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _DEEPEST))
    return _explored(Reading.of_records(sources, settings, records), share)
