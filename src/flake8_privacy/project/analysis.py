"""One run over a whole project: from sources to events."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import TYPE_CHECKING

from ..model.events import (
    CheckEvent,
    ConsentWriteEvent,
    Event,
    FailureEvent,
    RefusalEvent,
    StoredFieldEvent,
    TrackingEvent,
    TraitEvent,
    UnusedFieldEvent,
)
from ..model.facts import ModuleFacts
from ..model.findings import Gap
from ..model.source import Source
from ..model.summaries import ConsentWrite, Disclosure, Tracking
from ..model.tuples import NamedTuple
from ..model.values import NOTHING, Atoms, FunctionKey
from ..settings import Settings
from .deciding.alone import checked, disclosed, events_of, events_of_file, is_shared
from .deciding.callers import Callers, told_by_caller
from .deciding.consents import ConsentWrites
from .deciding.endpoints import Endpoints, addresses
from .deciding.entries import Entries
from .deciding.gaps import found_gaps
from .deciding.stores import filled, from_stores
from .exploring import Explorer, connected
from .names.lexicon import Held, Place
from .names.meanings import SECRET, TRAIT
from .reading import Reading
from .records import Reader, Record
from .templates import Templates
from .workers import Workers

if TYPE_CHECKING:
    from .outline import Outline
    from .redo.trail import Trail


class Seen(NamedTuple):
    """What an analysis saw of all files."""

    facts: Mapping[str, ModuleFacts]
    asked: Set[bytes]
    """The names that it asked for."""
    meanings: Mapping[Place, int]
    """What the words of each unit mean by themselves."""
    held: Held
    """Which of the names it holds."""
    units: Set[Place]
    """The units that were run or read."""
    templates: Templates
    records: Sequence[Record] = ()
    """What was read of the files, where that is known as records."""

    def outlines(self) -> "dict[str, tuple[Outline, list[int]]]":
        """The outline of each file, and the numbers of its units that were seen."""
        from .outline import outline, template_outline  # perf: only runs with a cache keep them

        seen: dict[str, list[int]] = {}
        for path, unit in sorted(self.units):
            seen.setdefault(path, []).append(unit)
        found = {}
        for path, facts in self.facts.items():
            meanings, held = [self.meanings[path, head.index] for head in facts.heads], list(self.held.of(path))
            found[path] = (outline(facts, meanings, held, seen.get(path, ())), seen.get(path, []))
        for path in self.templates.paths:
            content = self.templates.contents.get(path)
            found[path] = (template_outline(content), [] if content is None else [0])
        return found


class Analysis(NamedTuple):
    """Everything that one run found out, with the lines that places are shown by."""

    told: "tuple[Told, ...]"
    facts: dict[str, ModuleFacts]
    gaps: tuple[Gap, ...]
    seen: Seen
    trail: "Trail | None"
    """What the next run may begin with, where there may be one."""


class Told(NamedTuple):
    """An event, and the unit whose summary alone tells of it, or the file (-1); None where more than that decides."""

    event: Event
    unit: FunctionKey | None


def analyse(
    sources: Iterable[Source],
    settings: Settings,
    workers: Workers | None = None,
    known: Mapping[str, Record] | None = None,
    reader: Reader | None = None,
) -> Analysis:
    """Read all sources and decide everything that rules may want to hear of.

    ``workers`` share the work, ``known`` holds what was read of some files in an earlier run, and ``reader`` may have
    read others in this one; what is found depends on none of these.
    """
    was_collecting = gc.isenabled()
    gc.disable()  # perf: nothing here forms cycles worth collecting, and trees are many small objects
    try:
        reading = Reading(sorted(sources, key=lambda source: source.path), settings, workers, known, reader)
        explorer = Explorer(reading)
        explorer.explore()
        explored = frozenset(reading.index.looked_up)
        reading.index.looked_up.clear()
        telling = Telling(reading, explorer, is_trailed=known is not None)
        unused = (Told(event, None) for event in _unused(reading, explorer))
        told = (*telling.told(), *unused)
        gaps = found_gaps(explorer.units.made, explorer.units.cycles, reading.facts)
        index = reading.index
        seen = Seen(
            reading.facts,
            index.asked,
            index.meanings,
            index.held,
            explorer.units.seen,
            reading.templates,
            reading.records,
        )
        trail = None
        if known is not None:
            from .redo.trail import trail_of  # perf: most runs leave none

            explorer.consulted |= telling.consulted
            trail = trail_of(explorer, explored, frozenset(+index.looked_up))
        return Analysis(told, reading.facts, gaps, seen, trail)
    finally:
        if was_collecting:
            gc.enable()


def _unused(reading: Reading, explorer: Explorer) -> Iterator[UnusedFieldEvent]:
    """Personal fields that are collected in vain."""
    if not reading.index.declared:
        return
    from .collecting.unused import Unused  # perf: most files declare none

    for field in Unused(explorer.units, reading.catalog, reading.reach, reading.templates).fields():
        head = reading.facts[field.cls[0]].heads[field.cls[1]]
        yield UnusedFieldEvent(field.site, head.name, field.name, field.category, field.kind, head.qualname)


class Telling:
    """Makes the events of what was found."""

    def __init__(self, reading: Reading, explorer: Explorer, *, is_trailed: bool = False) -> None:
        self.settings = reading.settings
        self.catalog = reading.catalog
        self.failures = reading.failures
        self.index = reading.index
        self.facts = reading.facts
        self.reach = reading.reach
        self.units = explorer.units
        self.resolver = explorer.resolver
        self.calls = explorer.calls
        self.explorer = explorer
        self.templates = reading.templates
        self._is_trailed = is_trailed
        """Whether the next run begins with what this one asked of words: then all is asked."""
        self.consulted: set[FunctionKey] = set()
        """The functions and classes whose calls were asked for by what tracks."""

    def events(self) -> list[Event]:
        """Everything found, in a fixed order."""
        return [told.event for told in self.told()]

    def told(self) -> list[Told]:
        """Everything found, in a fixed order, each with the unit or file that alone is the reason."""
        self.units.decided = set()
        alone: list[Told] = []
        for path, facts in self.facts.items():
            alone += [Told(event, (path, -1, 0)) for event in events_of_file(facts, self.catalog.names)]
        found: list[Event] = list(self.failures)
        for key, reason in sorted(self.units.failed.items()):
            head = self.facts[key[0]].heads[key[1]]
            found.append(FailureEvent(key[0], head.first_line, head.qualname or "the module", reason))
        entries = Entries(self.resolver, connected(self.units.made.values()))
        trackers = {
            tracking.key for summary in self.units.made.values() for tracking in summary.tracking if tracking.exit.call
        }
        calls = self.calls()
        callers = Callers(calls, trackers, filled(self.units.made), entries, self.catalog, self.settings)
        self.consulted = callers.consulted
        endpoints = Endpoints(addresses(self.units.made), self.resolver, self.catalog)
        disclosures: list[Disclosure] = []
        for key in sorted(self.units.made):
            if key[2]:
                continue
            summary = self.units.made[key]
            alone += [Told(event, key) for event in events_of(summary, self.catalog, entries, endpoints)]
            for disclosure in summary.disclosures:
                exit_ = endpoints.resolve(disclosure.exit) if is_shared(disclosure) else None
                disclosures += [disclosure._replace(exit=exit_)] if exit_ is not None else []
            found += [checked(each, entries) for each in summary.checks if each.calls and callers.tracks(each.calls)]
        found += self._tracked(callers, entries, endpoints)
        writes = ConsentWrites(self.units.made, calls, entries, self.catalog.names)
        found += [
            ConsentWriteEvent(write.site, write.name, write.purpose, entries.qualname(write.key))
            for write in self.units.answer(lambda: list(writes.assumed()))
        ]
        found += self._refused(callers, entries)
        found += self._traits()
        found += self._stored()
        for disclosure in from_stores(self.units.made):
            exit_ = endpoints.resolve(disclosure.exit)
            disclosures += [disclosure._replace(exit=exit_)] if exit_ is not None else []
        found += [disclosed(disclosure, self.catalog, entries) for disclosure in self._told_once(disclosures)]
        found += self._control(writes.written)
        return [*alone, *(Told(event, None) for event in found)]

    # perf: most files have nothing to do with most of what follows, which is imported where they have.

    def _refused(self, callers: Callers, entries: Entries) -> list[RefusalEvent]:
        """Services that are refused for lack of consent."""
        if not any(summary.refusals for summary in self.units.made.values()):
            return []
        from .deciding.refusals import Refusals

        return Refusals(self.units, self.resolver, callers, self.catalog.names).events(entries)

    def _stored(self) -> Iterator[StoredFieldEvent]:
        """Columns in which something sensitive stands as it is."""
        if any(mask & SECRET for mask in self.index.masks.values()):
            from .deciding.stored import StoredFields

            yield from StoredFields(self.units, self.resolver, self.reach).events()

    def _traits(self) -> Iterator[TraitEvent | FailureEvent]:
        """What is done with sensitive traits."""
        if any(mask & TRAIT for mask in self.index.masks.values()):
            from .traits.telling import trait_events

            yield from trait_events(self.explorer)

    def _control(self, writes: Sequence[ConsentWrite]) -> Iterator[Event]:
        """What people can do, and whom they get promotions from."""
        if self._is_trailed or writes or self._speaks_of_control():
            from .control.telling import Control

            yield from Control(self.units, self.resolver, self.templates).events(writes)

    def _speaks_of_control(self) -> bool:
        """Whether there may be handlers of choices, or anything that sends messages."""
        control, index = self.catalog.control, self.index
        if index.importers or any(index.held.holders(word.encode()) for word in control.telling_words):
            return True
        for made in self.units.made.values():
            if any(each.exit.recipient for each in made.flows) or any(each.exit.recipient for each in made.disclosures):
                return True
        return any(control.may_speak_of_choice(head.name) for facts in self.facts.values() for head in facts.heads)

    def _tracked(self, callers: Callers, entries: Entries, endpoints: Endpoints) -> list[Event]:
        """What is to be said of tracking calls, and of cookies that tell visitors apart."""
        summaries = [self.units.made[key] for key in sorted(self.units.made) if not key[2]]
        trackings = [own for summary in summaries for own in summary.tracking]
        if not trackings:
            return []
        from .deciding import cookies

        judged = list(self._judged(trackings, callers, entries, endpoints))
        told = told_by_caller([one for one in judged if not cookies.is_cookie(one[0])])
        return [*told, *cookies.told([one for one in judged if cookies.is_cookie(one[0])], entries, self.catalog)]

    def _judged(
        self, trackings: Iterable[Tracking], callers: Callers, entries: Entries, endpoints: Endpoints
    ) -> Iterator[tuple[Tracking, list[TrackingEvent | CheckEvent]]]:
        """Each tracking call with what is to be said of it."""
        from .deciding import cookies

        switches = self._switches()
        for own in trackings:
            for tracking in cookies.named(own, callers.calls, entries, self.catalog):
                exit_ = endpoints.resolve(tracking.exit)
                if exit_ is not None:
                    resolved = tracking._replace(exit=exit_)
                    held = _switched(switches, tracking)
                    yield resolved, self.units.answer(partial(callers.events, resolved, held))

    def _told_once(self, disclosures: Iterable[Disclosure]) -> Iterator[Disclosure]:
        """The disclosures, with those of hashes where they are made."""
        hashings: list[Disclosure] = []
        advertised: list[Disclosure] = []
        for disclosure in disclosures:
            if disclosure.exit.kind == "hash":
                hashings.append(disclosure)
                continue
            recipient = self.catalog.recipients.get(disclosure.exit.recipient)
            if recipient is not None and recipient.is_advertiser:
                advertised.append(disclosure)
            yield disclosure
        if hashings:
            from .deciding.hashing import hashed_once

            paths = {site[0] for hashing in hashings for site in (hashing.site, hashing.exit.site)}
            yield from hashed_once(hashings, advertised, frozenset(filter(self._speaks_of_advertisers, paths)))

    def _speaks_of_advertisers(self, path: str) -> bool:
        """Whether a module imports an advertiser's package, or names one of its hosts where it was looked at."""
        units = [self.units.unit((*place, 0)) for place in sorted(self.units.seen) if place[0] == path]
        texts = [const for unit in units for const in unit.constants if isinstance(const, str)]
        texts.append(self.facts[path].imports)
        return any(name in text for name in self.catalog.advertisers() for text in texts)

    def _switches(self) -> dict[str, Atoms]:
        found: dict[str, Atoms] = {}
        for key in sorted(self.units.made):
            for prefix, atoms in self.units.made[key].switches.items():
                found[prefix] = found[prefix] & atoms if prefix in found else atoms
        return found


def _switched(switches: dict[str, Atoms], tracking: Tracking) -> Atoms:
    """What must hold for a call to send, by the switches of its SDK or client set anywhere."""
    held = NOTHING
    for name, atoms in switches.items():
        prefix, _, origin = name.partition("@")
        below = tracking.exit.name.removeprefix(prefix)
        # A module's switch is its default client's: what is made by a call further down has its own.
        is_below = tracking.exit.name.startswith(prefix) and below[:1] in ("", ".") and "()" not in below
        if is_below and (not origin or origin == repr(tracking.exit.origin)):
            held |= atoms
    return held
