"""One run over a whole project: from sources to events."""

import gc
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..catalog.loader import Catalog, shipped
from ..catalog.schema import Recipient
from ..flow.values.shared import STORE
from ..model.code import STORE as STORE_NAME
from ..model.events import (
    CheckEvent,
    ConsentDefaultEvent,
    DisclosureEvent,
    Event,
    FailureEvent,
    FileEvent,
    PriceEvent,
    TrackingEvent,
)
from ..model.facts import ModuleFacts
from ..model.findings import CONFIDENCES, Gap
from ..model.source import SourceFile
from ..model.summaries import CallSite, Disclosure, Tracking
from ..model.values import NOTHING, Atoms, FunctionKey
from ..parse.skeleton import Trees, read_module
from ..settings import Settings
from .callers import Callers, told_by_caller
from .endpoints import Endpoints
from .entries import Entries
from .gaps import found_gaps
from .hosts import own_hosts
from .names import formatted
from .names.modules import ModuleGraph
from .names.reach import ImportReach, import_aliases
from .names.resolver import Resolver
from .relevance import CHOICE, CONSENT, HTTP, LOG, PRICE, SEND, TRACK, Place, WordIndex
from .spreading import Spread
from .stores import from_stores
from .units import Units

_CHECKED = "this check decides nothing"


class Analysis(NamedTuple):
    """Everything that one run found out, with the lines that places are shown by."""

    events: tuple[Event, ...]
    facts: dict[str, ModuleFacts]
    gaps: tuple[Gap, ...]


def analyse(sources: Iterable[SourceFile], settings: Settings) -> Analysis:
    """Read all sources and decide everything that rules may want to hear of."""
    was_collecting = gc.isenabled()
    gc.disable()  # perf: nothing here forms cycles worth collecting, and trees are many small objects
    try:
        run = _Run(sorted(sources, key=lambda source: source.path), settings)
        run.explore()
        return Analysis(tuple(run.events()), run.facts, found_gaps(run.units.made, run.units.cycles, run.facts))
    finally:
        if was_collecting:
            gc.enable()


class _Run:
    def __init__(self, sources: list[SourceFile], settings: Settings) -> None:
        self.settings = settings
        self.catalog = _catalog(settings)
        self.failures: list[FailureEvent] = []
        self.facts: dict[str, ModuleFacts] = {}
        self.index = WordIndex(self.catalog)
        self.trees = Trees()
        for source in sources:
            self._read(source)
        modules = ModuleGraph(path for path, facts in self.facts.items() if facts.heads)
        self.reach = ImportReach(self.facts, modules)
        self.aliases = import_aliases(self.facts)
        names = {name for facts in self.facts.values() for name in _named(facts)}
        self.index.finish(names.union(formatted.words(self.catalog), *self.aliases.values()), self.reach)
        self.units = Units(self.facts, self.index, self.trees, self.catalog)
        self.resolver = Resolver(self.units, modules, self.catalog, settings)
        self.units.world = self.resolver
        self.resolver.meets_advertisers = self.index.meets_advertisers()
        self.asked: dict[Place, None] = {}
        self.spread = Spread(self.facts, self.index, self.reach, self.catalog.names, self._possible_callers)

    def _read(self, source: SourceFile) -> None:
        try:
            facts = read_module(source, self.index, self.trees, with_tests=self.settings.tests)
            if facts.heads:
                self.index.take_imports(facts)
            self.facts[source.path] = facts
        except Exception as error:  # noqa: BLE001 - one file that breaks us must not take the others along
            self.failures.append(FailureEvent(source.path, 1, "the file", f"{type(error).__name__}: {error}"))

    def explore(self) -> None:
        """Summaries of all units that can matter, and of the callers that decide for them."""
        self.units.own_hosts = own_hosts(self.index, self.units, self.settings)
        writers = formatted.writers(self.index, self.facts, self.reach)
        todo = [place for place in sorted({*self.index.candidates(), *writers}) if self._can_send(place)]
        while todo:
            for place in todo:
                if place not in self.asked:
                    self.asked[place] = None
                    self.units.make((*place, 0))
            todo = self._wanted_callers()

    def _can_send(self, place: Place) -> bool:
        """Whether a unit is a function, or a body that does more than define."""
        is_function = self.facts[place[0]].heads[place[1]].kind == "function"
        return is_function or bool(self.index.masks[place] & (CHOICE | CONSENT | LOG | SEND | HTTP | TRACK | PRICE))

    def _wanted_callers(self) -> list[Place]:
        """Callers of what tracks with no guard of its own, and of what gives personal data back."""
        wanted: set[Place] = set()
        for key in self._open_functions():
            wanted.update(self._possible_callers(key))
        wanted |= self.spread.wanted(self.units.made)
        return sorted(wanted - self.asked.keys())

    def _possible_callers(self, key: FunctionKey) -> list[Place]:
        """Units not looked at yet that hold the function's name and can see its module."""
        names = self._called_as(key)
        return [
            place
            for word in (*names, *sorted(self.aliases.get(names[0], ())))
            for place in self.index.holding(word)
            if place not in self.asked and self.reach.reaches(place[0], key[0])
        ]

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

    def events(self) -> list[Event]:
        """Everything found, in a fixed order."""
        found: list[Event] = list(self.failures)
        for facts in self.facts.values():
            if facts.problem is not None:
                found.append(FileEvent(facts.problem))
            found += self._parameters(facts)
        for key, reason in sorted(self.units.failed.items()):
            head = self.facts[key[0]].heads[key[1]]
            found.append(FailureEvent(key[0], head.first_line, head.qualname or "the module", reason))
        entries = Entries(self.resolver)
        trackers = {tracking.key for summary in self.units.made.values() for tracking in summary.tracking}
        callers = Callers(self.calls(), trackers, entries, self.catalog, self.settings)
        switches = self._switches()
        tracked: list[tuple[Tracking, list[TrackingEvent | CheckEvent]]] = []
        endpoints = Endpoints(self.units, self.resolver, self.catalog)
        for key in sorted(self.units.made):
            if key[2]:
                continue
            summary = self.units.made[key]
            for disclosure in summary.disclosures:
                if disclosure.exit.kind == STORE:
                    continue
                exit_ = endpoints.resolve(disclosure.exit)
                found += [self._disclosed(disclosure._replace(exit=exit_), entries)] if exit_ is not None else []
            for tracking in summary.tracking:
                exit_ = endpoints.resolve(tracking.exit)
                if exit_ is not None:
                    resolved = tracking._replace(exit=exit_)
                    tracked.append((resolved, callers.events(resolved, _switched(switches, tracking))))
            found += [PriceEvent(price, entries.qualname(price.key)) for price in summary.prices]
            found += [
                ConsentDefaultEvent(each.kind, each.site, each.name, entries.qualname(each.key))
                for each in summary.consent_defaults
            ]
            found += [
                CheckEvent(check.kind, check.site, check.name, entries.qualname(check.key), ((check.site, _CHECKED),))
                for check in summary.checks
                if not check.calls or callers.tracks(check.calls)
            ]
        found += told_by_caller(tracked)
        for disclosure in from_stores(self.units.made):
            exit_ = endpoints.resolve(disclosure.exit)
            found += [self._disclosed(disclosure._replace(exit=exit_), entries)] if exit_ is not None else []
        return found

    def _parameters(self, facts: ModuleFacts) -> list[ConsentDefaultEvent]:
        """Parameters by which a person has consented unless the caller says otherwise."""
        names = self.catalog.names
        found = []
        for flag in facts.flags:
            consent = names.default(flag.name) if flag.is_option else names.agreed(flag.name)
            if consent is not None and consent.granted is flag.default:
                kind = "option" if flag.is_option else "parameter"
                qualname = facts.heads[flag.unit].qualname
                found.append(ConsentDefaultEvent(kind, (facts.path, *flag.span), flag.name, qualname))
        return found

    def _switches(self) -> dict[str, Atoms]:
        found: dict[str, Atoms] = {}
        for key in sorted(self.units.made):
            for prefix, atoms in self.units.made[key].switches.items():
                found[prefix] = found[prefix] & atoms if prefix in found else atoms
        return found

    def _disclosed(self, disclosure: Disclosure, entries: Entries) -> DisclosureEvent:
        recipient = self.catalog.recipients.get(disclosure.exit.recipient)
        shown = recipient.name if recipient is not None else disclosure.exit.recipient
        code = _speaker(self.catalog, disclosure, recipient)
        best = max((label.confidence for label in disclosure.fields), key=CONFIDENCES.index)
        confidence = min(best, disclosure.exit.resolution, key=CONFIDENCES.index)
        return DisclosureEvent(code, disclosure, shown, confidence, entries.qualname(disclosure.key))


def _named(facts: ModuleFacts) -> Iterator[str]:
    """The names by which others may get hold of what a module has: functions, attributes, variables."""
    for head in facts.heads:
        yield head.name
        yield from head.assigns
    body = facts.units.get(0)
    if body is not None:
        yield from (
            body.strings[instruction[1]] for instruction in body.code.instructions if instruction[0] == STORE_NAME
        )


def _catalog(settings: Settings) -> Catalog:
    return shipped().extended(
        persons=settings.persons,
        fields=settings.fields,
        consent_granted=settings.consent_granted,
        consent_refused=settings.consent_refused,
        sanitizers=settings.sanitizers,
    )


def _speaker(catalog: Catalog, disclosure: Disclosure, recipient: Recipient | None) -> str:
    """The one code that speaks of a disclosure."""
    if disclosure.exit.kind == "url":
        return "PRV105"
    if disclosure.exit.kind == "log":
        return "PRV601"
    if any(catalog.names.category(label.category).sensitive for label in disclosure.fields if not label.whole):
        return "PRV103"
    if recipient is not None and recipient.is_advertiser:
        return "PRV104"
    if recipient is not None and recipient.is_model:
        return "PRV107"
    return "PRV102" if any(label.whole for label in disclosure.fields) else "PRV101"


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
