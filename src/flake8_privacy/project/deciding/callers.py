"""Tracking calls through their callers: who guards them, who does not, and where that is said."""

from collections.abc import Iterator, Mapping, Sequence

from ...catalog.loader import Catalog
from ...flow.values.closures import RESULT, field_of
from ...flow.values.guards import truth
from ...model.events import CheckEvent, TrackingEvent
from ...model.summaries import CallSite, Tracking
from ...model.tuples import NamedTuple
from ...model.values import IDLE, NOTHING, OPAQUE, SWALLOWED, Atom, Atoms, FunctionKey, Site, Sym, Value
from ...settings import Settings
from .entries import Entries

_MOST_CALLS = 10
_LONGEST_WAY = 60
"""Callers above each other that are asked; whoever calls from further up is taken for anybody."""


class Verdict(NamedTuple):
    """What is known of one call: ``silent``, ``inverted``, ``other`` or ``open``, and the atom that says so."""

    kind: str
    atom: Atom | None
    site: Site | None


class Unguarded(NamedTuple):
    """One call that nothing guards, and the way down from it to the sink."""

    call: CallSite
    way: tuple[tuple[Site, str], ...]


class Callers:
    """Decides every tracking call of a project."""

    def __init__(
        self,
        calls: dict[FunctionKey, list[CallSite]],
        trackers: set[FunctionKey],
        fills: Mapping[Sym, Sequence[CallSite]],
        entries: Entries,
        catalog: Catalog,
        settings: Settings,
    ) -> None:
        self.calls = calls
        self.entries = entries
        self.catalog = catalog
        self.trackers = trackers
        self.fills = fills
        self._tracking: set[FunctionKey] | None = None
        self._instances: dict[tuple[str, int], list[CallSite]] | None = None
        self._asked: dict[tuple[FunctionKey, frozenset[Atom]], list[Unguarded] | None] = {}
        self.consulted: set[FunctionKey] = set()
        """The functions and classes whose calls were asked for."""
        self.consented = {entry.key for entry in settings.recipients if entry.consent or entry.first_party}

    def events(self, tracking: Tracking, switched: Atoms) -> list[TrackingEvent | CheckEvent]:
        """What is to be said of one tracking call."""
        if tracking.exit.recipient in self.consented:
            return []
        guards = dict(tracking.guards)
        for atom in switched:
            guards.setdefault(atom, tracking.exit.site)
        verdict = self._verdict(guards, tracking.purpose)
        if verdict.kind == "open" and tracking.stores:
            verdict = self._by_fillers(tracking)
        if verdict.kind == "silent":
            return []
        if verdict.kind == "opaque" and self._ask(tracking, tracking.key, guards, (), [], frozenset()) == []:
            return []
        if verdict.kind != "open":
            return [self._event(tracking, verdict, tracking.exit.site, (), tracking.key)]
        return self._through_callers(tracking, guards)

    def _by_fillers(self, tracking: Tracking) -> Verdict:
        """What those make sure of who fill the containers out of which a call is fed: they play its callers."""
        self._asked = {}
        filled = [call for sym, _ in tracking.stores for call in self.fills.get(sym, ())]
        kinds = {self._kind(tracking, call, {}, [], frozenset()) for call in filled}
        if kinds and kinds <= {"silent", "opaque"}:
            return Verdict("opaque" if "opaque" in kinds else "silent", None, None)
        return Verdict("open", None, None)

    def tracks(self, keys: tuple[FunctionKey, ...]) -> bool:
        """Whether any of these functions, or what it calls, tracks."""
        if self._tracking is None:
            callers: dict[FunctionKey, set[FunctionKey]] = {}
            for callee, calls in self.calls.items():
                callers[callee] = {call.key for call in calls}
            self._tracking = set()
            todo = list(self.trackers)
            while todo:
                key = todo.pop()
                if key not in self._tracking:
                    self._tracking.add(key)
                    todo += callers.get(key, ())
            self.consulted |= self._tracking
        return not self._tracking.isdisjoint(keys)

    def _through_callers(self, tracking: Tracking, guards: dict[Atom, Site]) -> list[TrackingEvent | CheckEvent]:
        said: list[TrackingEvent | CheckEvent] = []
        self._asked = {}
        found = self._ask(tracking, tracking.key, guards, (), said, frozenset())
        if found is None:
            here = Verdict("open", None, None)
            return [*said, self._event(tracking, here, tracking.exit.site, (), tracking.key)]
        if len(found) > _MOST_CALLS:
            here = Verdict("open", None, None)
            return [*said, self._event(tracking, here, tracking.exit.site, (), tracking.key, len(found))]
        for unguarded in found:
            call = unguarded.call
            said.append(
                self._event(tracking, Verdict("open", None, None), call.site, unguarded.way, call.key, name=call.name)
            )
        return said

    def _ask(
        self,
        tracking: Tracking,
        key: FunctionKey,
        guards: dict[Atom, Site],
        way: tuple[tuple[Site, str], ...],
        said: list[TrackingEvent | CheckEvent],
        above: frozenset[FunctionKey],
    ) -> list[Unguarded] | None:
        """The unguarded calls of a function; None when nobody guards it (or anybody may call it)."""
        if key in above or len(above) > _LONGEST_WAY:
            return None
        # What the callers answer depends on nothing but the conditions that they may fulfil.
        asked = (key, frozenset(atom for atom in guards if atom.sym is not None))
        if asked not in self._asked:
            self._asked[asked] = self._through(tracking, key, guards, way, said, above | {key})
        return self._asked[asked]

    def _through(
        self,
        tracking: Tracking,
        key: FunctionKey,
        guards: dict[Atom, Site],
        way: tuple[tuple[Site, str], ...],
        said: list[TrackingEvent | CheckEvent],
        above: frozenset[FunctionKey],
    ) -> list[Unguarded] | None:
        calls = self.calls.get(key, [])
        if self._exists_by_consent(tracking, key, said, above):
            return []
        # A nested function is handed over by the function around it only: what holds there is what counts.
        handed_over = [call for call in calls if call.escapes] if not key[2] else []
        if not calls or any(self._kind(tracking, call, guards, said, above) == "open" for call in handed_over):
            return None
        is_entry = self.entries.is_entry(key)
        if is_entry and not self.entries.is_task(key):
            return None
        found = self._answer(tracking, calls, guards, way, said, above)
        # Who else may start a task nobody knows; that all of the project's own calls are guarded says enough.
        return None if is_entry and found else found

    def _kind(
        self,
        tracking: Tracking,
        call: CallSite,
        guards: dict[Atom, Site],
        said: list[TrackingEvent | CheckEvent],
        above: frozenset[FunctionKey],
    ) -> str:
        """The verdict of a call; where nothing is known there, of all ways to it."""
        held = self._at_call(call, guards)
        kind = self._verdict(held, tracking.purpose).kind
        return "silent" if kind == "open" and self._ask(tracking, call.key, held, (), said, above) == [] else kind

    def _exists_by_consent(
        self,
        tracking: Tracking,
        key: FunctionKey,
        said: list[TrackingEvent | CheckEvent],
        above: frozenset[FunctionKey],
    ) -> bool:
        """Whether instances of a method's class are made, and the class is handed over, behind guards only."""
        cls = self.entries.resolver.class_of(key) if not key[2] else None
        made = self._made().get(cls, []) if cls is not None else []
        if cls is not None:
            self.consulted.add((*cls, 0))
        return bool(made) and all(self._kind(tracking, call, {}, said, above) == "silent" for call in made)

    def _made(self) -> dict[tuple[str, int], list[CallSite]]:
        """Where instances of each class are made, those of its subclasses included."""
        if self._instances is None:
            self._instances = {}
            for key, calls in self.calls.items():
                if self.entries.resolver.is_class(key):
                    for base in self.entries.resolver.bases((key[0], key[1])):
                        self._instances.setdefault(base, []).extend(calls)
        return self._instances

    def _answer(
        self,
        tracking: Tracking,
        calls: list[CallSite],
        guards: dict[Atom, Site],
        way: tuple[tuple[Site, str], ...],
        said: list[TrackingEvent | CheckEvent],
        above: frozenset[FunctionKey],
    ) -> list[Unguarded] | None:
        guarded = False
        open_calls: list[Unguarded] = []
        for call in calls:
            held = self._at_call(call, guards)
            verdict = self._verdict(held, tracking.purpose)
            step = (call.site, f"{call.name}() is called")
            if verdict.kind == "silent":
                guarded = True
            elif verdict.kind != "open":
                guarded = True
                said.append(self._event(tracking, verdict, call.site, (step, *way), call.key))
            else:
                deeper = self._ask(tracking, call.key, held, (step, *way), said, above)
                if deeper is None:
                    open_calls.append(Unguarded(call, way))
                else:
                    guarded = True
                    open_calls += [found for found in deeper if found not in open_calls]
        return open_calls if guarded else None

    def _at_call(self, call: CallSite, guards: dict[Atom, Site]) -> dict[Atom, Site]:
        """What holds at a call, with the callee's conditions on its parameters put in the caller's terms."""
        held = dict(call.guards)
        for atom in guards:
            if atom.sym is not None and atom.sym.owner[:2] == call.callee[:2]:
                root = atom.sym.root if atom.sym.owner == call.callee else field_of(atom.sym)
                for said in self._truth(call.arguments.get(root), atom):
                    held.setdefault(said, call.site)
        return held

    def _truth(self, value: Value | None, atom: Atom) -> Atoms:
        """What it says that a parameter, or what it gives when it is called, is true or false."""
        if value is None or atom.sym is None:
            return NOTHING
        if atom.sym.path == (RESULT,):
            made = [self.entries.resolver.units.rest_on(ref[1]) for ref in value.refs if ref[0] in ("fn", "bound")]
            said = [truth(summary.returns)[not atom.granted] or NOTHING for summary in made if summary is not None]
            return frozenset.intersection(*said) if said else NOTHING
        return NOTHING if atom.sym.path else truth(value)[not atom.granted] or NOTHING

    def _verdict(self, guards: dict[Atom, Site], purpose: str) -> Verdict:
        order = sorted(
            ((atom, site) for atom, site in guards.items() if atom.sym is None), key=lambda pair: (pair[1], pair[0][:2])
        )
        names = self.catalog.names
        for atom, site in order:
            if atom.granted and (atom.purpose == IDLE or names.covers(atom.purpose, purpose)):
                return Verdict("silent", atom, site)
        for atom, site in order:
            if atom.purpose == SWALLOWED:
                return Verdict("swallowed", atom, site)
        for atom, site in order:
            if not atom.granted and names.covers(atom.purpose, purpose):
                return Verdict("inverted", atom, site)
        for atom, site in order:
            if atom.granted:
                return Verdict("other", atom, site)
        if any(atom.sym is OPAQUE for atom in guards):
            return Verdict("opaque", None, None)
        return Verdict("open", None, None)

    def _event(
        self,
        tracking: Tracking,
        verdict: Verdict,
        site: Site,
        way: tuple[tuple[Site, str], ...],
        key: FunctionKey,
        callers: int = 0,
        name: str = "",
    ) -> TrackingEvent | CheckEvent:
        recipient = self.catalog.recipients.get(tracking.exit.recipient)
        shown = recipient.name if recipient is not None else tracking.exit.recipient
        wrapper = name if name != tracking.exit.call else ""
        called = [(site, f"{name}() is called, and nothing asks for consent")] if name else []
        steps = [*called, *way, (tracking.exit.site, f"{tracking.exit.call}() sends to {shown}")]
        if verdict.kind == "swallowed":
            guard = verdict.site or site
            steps.insert(0, (guard, "a refusal is raised here and caught"))
            return CheckEvent("swallowed", guard, "", self.entries.qualname(key), tuple(steps))
        if verdict.site is not None:
            steps.insert(0, (verdict.site, "this condition decides"))
        is_opaque = verdict.kind == "opaque"
        return TrackingEvent(
            "open" if is_opaque else verdict.kind,
            verdict.site or site,
            tracking.exit.call,
            shown,
            tracking.purpose,
            verdict.atom.purpose if verdict.atom is not None else "",
            "low" if tracking.impersonal or is_opaque else tracking.exit.resolution,
            tracking.records_refusal,
            tuple(steps),
            self.entries.qualname(key),
            wrapper,
            callers,
        )


def told_by_caller(
    tracked: Sequence[tuple[Tracking, list[TrackingEvent | CheckEvent]]],
) -> Iterator[TrackingEvent | CheckEvent]:
    """The events of all tracking calls.

    Where a client is handed over by several callers and some of them guard it, those that do not
    are to blame: their calls are the place.
    """
    guarded = {tracking.exit.site for tracking, events in tracked if tracking.via is not None and not events}
    for tracking, events in tracked:
        for event in events:
            is_at_sink = (
                isinstance(event, TrackingEvent) and event.verdict == "open" and event.site == tracking.exit.site
            )
            if is_at_sink and tracking.via is not None and tracking.exit.site in guarded:
                yield event._replace(site=tracking.via)
            else:
                yield event
