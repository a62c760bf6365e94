"""What a run leaves for the next one, which then does again only what an edit changes."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate

from ...model.summaries import Summary
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site
from ..deciding.endpoints import addresses
from ..deciding.gaps import cut
from ..exploring import Explorer
from ..names.lexicon import Place
from ..relevance import WordIndex
from ..spreading import signature
from ..units import PROJECT, Units
from .canonical import digest_of
from .knots import Graph, joined, knots

Number = int
"""A unit: all of a project are numbered through, file by file."""


class Words(NamedTuple):
    """Which units hold the names that the project asks for."""

    names: Sequence[bytes]
    ends: Sequence[int]
    """Behind the last holder of each name."""
    holders: Sequence[Number]


class Asked(NamedTuple):
    """What was asked of names and callers on the way."""

    words: frozenset[str]
    """The names that units were looked up by until all were explored."""
    deciding: frozenset[str]
    """Those that they were looked up by for what more than one unit decides."""
    channels: frozenset[str]
    """Those by which it was looked for who keeps functions in a channel, and who sends there."""
    missed: Mapping[Number, frozenset[str]]
    """The names that were asked of a body which does not bind them."""
    starred: frozenset[str]
    """The modules of which all names were asked for."""
    material: frozenset[str]
    """The names of methods that units to be followed bear."""
    immaterial: frozenset[str]
    """The names of methods that no unit to be followed bears."""
    implementations: frozenset[str]
    """The abstract methods whose implementations were asked for."""
    code: frozenset[Number]
    """The units whose code was looked at to decide."""
    callers: frozenset[tuple[Number, int]]
    """The functions and classes whose calls were asked for, each with the number of its nested code."""


class Spreading(NamedTuple):
    """How it came that units were looked at."""

    asked: frozenset[Number]
    waiting: frozenset[tuple[str, str]]
    """Units that would be looked at if they were known to send, by file and name."""
    waited: frozenset[str]
    """The names of all that ever were."""
    sought: frozenset[tuple[str, str]]
    """The names of functions that send, and of those whose callers were looked for, each with its module."""
    wrappers: frozenset[tuple[str, str]]
    """Those that send what they are given, or may by their words."""
    kept: frozenset[str]
    """The attributes and variables by which those were looked for who send what these hold."""
    shown: frozenset[str]
    """What the classes are called that may show a person when they are written down."""


class Senders(NamedTuple):
    """The modules that import packages to send with, and those that may make a client."""

    importers: Mapping[str, Sequence[str]]
    http: frozenset[str]
    makers: frozenset[Number]
    """Units that hold what modules call such packages, or take from them."""


class Made(NamedTuple):
    """The units of which there are summaries, in order, and what is known of each."""

    units: Sequence[Number]
    rests: Sequence[Sequence[Number]]
    """Which others each rests on."""
    full_rests: Sequence[Sequence[Number]]
    """Those of them that it asked for in full."""
    asks: Sequence[Sequence[Number]]
    """Of which others each asked what their words tell, or for their parameters."""
    project: frozenset[Number]
    """What the decisions about all of them rest on."""
    full: frozenset[Number]
    loud: frozenset[Number]
    """Those that say something to others than those who call them."""
    delicate: Mapping[Number, str]
    """Those whose summary depends on who asked first, with its digest."""
    tangles: Sequence[Sequence[tuple[Number, bool]]]
    """Those that depend on each other in this, as they were asked for, and whether in full."""


class Trail(NamedTuple):
    """What a run leaves."""

    paths: Sequence[str]
    starts: Sequence[Number]
    """The first unit of each file, and behind the last of all."""
    masks: Sequence[int]
    imports: Mapping[str, Sequence[str]]
    words: Words
    senders: Senders
    asked: Asked
    spreading: Spreading
    made: Made
    addresses: Sequence[tuple[Site, str]]
    bounds: Sequence[tuple[Number, Site, str]]
    """The bounds that units hit."""
    unseen: Sequence[tuple[Number, Site, str, str]]
    """What went into calls that nothing explains."""
    explained: frozenset[Site]
    hosts: tuple[str, ...]
    meets_advertisers: bool

    def place(self, number: Number) -> Place:
        """The unit of a number."""
        file = bisect_right(self.starts, number) - 1
        return self.paths[file], number - self.starts[file]


class Numbers:
    """Numbers the units of some files."""

    def __init__(self, paths: Sequence[str], starts: Sequence[Number]) -> None:
        self.starts = dict(zip(paths, starts, strict=False))

    def of(self, places: Iterable[Sequence[object]]) -> list[Number]:
        """The numbers of units, in order."""
        starts = self.starts
        return sorted({starts[place[0]] + place[1] for place in places})  # type: ignore[index, operator]


def trail_of(explorer: Explorer, exploring: frozenset[str], deciding: frozenset[str]) -> Trail:
    """What a run leaves that looked up these words, first to explore a project and then to decide."""
    units, index = explorer.units, explorer.index
    paths = [path for path, facts in units.facts.items() if facts.heads]
    starts = [0, *accumulate(len(units.facts[path].heads) for path in paths)]
    numbers = Numbers(paths, starts)
    asked = Asked(
        exploring,
        deciding,
        frozenset(explorer.resolver.channel_words),
        {numbers.starts[path] + unit: frozenset(names) for (path, unit), names in units.missed.items()},
        frozenset(units.starred),
        frozenset(explorer.resolver.material),
        frozenset(explorer.resolver.immaterial),
        frozenset(name for _, name in explorer.resolver.overriding.found),
        frozenset(numbers.of(units.decided or ())),
        frozenset((numbers.starts[key[0]] + key[1], key[2]) for key in explorer.consulted),
    )
    return Trail(
        paths,
        starts,
        array("I", (index.masks[path, head.index] for path in paths for head in units.facts[path].heads)),
        {path: sorted(explorer.reach.imported(path)) for path in paths},
        _words(index, numbers),
        _senders(index, numbers),
        asked,
        _spreading(explorer, numbers),
        _made(units, numbers, explorer.consulted),
        list(addresses(units.made).items()),
        _bounds(units, numbers),
        [
            (numbers.starts[key[0]] + key[1], site, callee, name)
            for key in sorted(units.made)
            if not key[2]
            for (site, callee), name in units.made[key].unseen.items()
        ],
        frozenset(site for summary in units.made.values() for site in summary.explained),
        units.own_hosts,
        explorer.resolver.meets_advertisers,
    )


def _words(index: WordIndex, numbers: Numbers) -> Words:
    names = sorted(index.asked)
    starts = numbers.starts
    holders = array("I")
    ends = array("I")
    for name in names:
        holders.extend([starts[path] + unit for path, unit in index.held.holders(name)])
        ends.append(len(holders))
    return Words(names, ends, holders)


def _spreading(explorer: Explorer, numbers: Numbers) -> Spreading:
    spread = explorer.spread
    return Spreading(
        frozenset(numbers.of(explorer.asked)),
        frozenset(
            (path, explorer.facts[path].heads[unit].name)
            for path, unit in spread.waiting
            if (path, unit, 0) not in explorer.units.made
        ),
        frozenset(spread.waited),
        frozenset(spread.wrappers | explorer.sought),
        frozenset(spread.wrappers),
        frozenset(spread.kept),
        frozenset(explorer.shown),
    )


def _bounds(units: Units, numbers: Numbers) -> list[tuple[Number, Site, str]]:
    found = [(key, gap) for key in sorted(units.made) if not key[2] for gap in units.made[key].gaps]
    found += cut(units.cycles, units.facts)
    return [(numbers.starts[key[0]] + key[1], site, reason) for key, (site, reason) in found]


def _made(units: Units, numbers: Numbers, consulted: Set[FunctionKey]) -> Made:
    keys = sorted(key for key in units.made if not key[2])
    graph = {key: rests_of(units, key) for key in keys}
    tangled = list(tangles(units, graph))
    delicate = sorted(set[FunctionKey]().union(*tangled))
    return Made(
        numbers.of(keys),
        [numbers.of(graph[key]) for key in keys],
        [numbers.of(full_rests_of(units, key)) for key in keys],
        [numbers.of(place for place in units.asks.get(key, ()) if place != key[:2]) for key in keys],
        frozenset(numbers.of((*rests_of(units, PROJECT), *units.asks.get(PROJECT, ())))),
        frozenset(numbers.of(units.full)),
        frozenset(numbers.of(key for key in keys if is_loud(units.made[key], units.index, consulted))),
        {numbers.of([key])[0]: digest_of(units.made[key]) for key in delicate},
        _in_order(units, tangled, numbers),
    )


def _in_order(
    units: Units, tangled: Iterable[Set[FunctionKey]], numbers: Numbers
) -> Sequence[Sequence[tuple[Number, bool]]]:
    """Tangled units as they were asked for."""
    found: dict[FunctionKey, list[tuple[Number, bool]]] = {}
    rows: list[list[tuple[Number, bool]]] = []
    for members in tangled:
        rows.append([])
        found.update(dict.fromkeys(members, rows[-1]))
    for key, is_full in units.order:
        if key in found:
            found[key].append((numbers.starts[key[0]] + key[1], is_full))
    return sorted(rows)


def rests_of(units: Units, key: FunctionKey) -> list[FunctionKey]:
    """The other units that a unit rests on."""
    others = dict.fromkeys((other[0], other[1], 0) for other in units.rests[key])
    return [other for other in others if other != key and other in units.made]


def full_rests_of(units: Units, key: FunctionKey) -> list[FunctionKey]:
    """The other units that a unit asked for in full."""
    return [other for other, rest in units.rests[key].items() if rest.is_full and other[:2] != key[:2]]


def tangles(units: Units, graph: Graph) -> Iterator[Set[FunctionKey]]:
    """The units that depend on who asked first, with those that are concerned by it as well.

    They are knots, those that rest on what was made anew later, and the latter.
    """
    stale = [
        [each for each in (key, (other[0], other[1], 0)) if each in graph]
        for key in graph
        for other, rest in units.rests[key].items()
        if other[:2] != key[:2] and rest.summary is not units.made.get(other)
    ]
    return joined((*knots(graph), *stale))


def is_loud(summary: Summary, index: WordIndex, consulted: Set[FunctionKey]) -> bool:
    """Whether a summary says something to others than callers, or is a reason to look at others."""
    return bool(
        any(signature(summary, index.catalog.names, index.tracking_names))
        or summary.disclosures
        or summary.tracking
        or summary.prices
        or summary.collecting
        or summary.checks
        or summary.consent_defaults
        or summary.endpoints
        or summary.switches
        or summary.gaps
        or summary.unseen
        or summary.explained
        or summary.kept
        or summary.refusals
        or summary.consent_writes
        or any(call.callee in consulted for call in summary.calls)
    )


def _senders(index: WordIndex, numbers: Numbers) -> Senders:
    importers = {root: sorted(paths) for root, paths in sorted(index.importers.items())}
    return Senders(importers, frozenset(index.speaks_http), frozenset(numbers.of(index.makers)))
