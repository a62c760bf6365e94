"""Which functions are looked at: those whose words can matter, what these need, and the callers that decide."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from typing import Any

from ..flow.values.guards import says_consent, without_callers
from ..flow.values.shared import channel_of
from ..model.facts import UnitHead
from ..model.summaries import CallSite, Channel, Kept, Pending, Summary
from ..model.values import FunctionKey
from .hosts import own_hosts
from .names import formatted
from .names.lexicon import Place
from .names.meanings import CHOICE, CONSENT, HTTP, LOG, PRICE, SEND, SETUP, TRACK
from .names.resolver import Resolver
from .reading import Reading
from .spreading import Spread, tells_apart
from .units import Units

MOST_ASKING = 50
"""Units that may ask a function whether somebody agreed; a name that more hold says nothing of who does."""


class Calls(dict[FunctionKey, list[CallSite]]):
    """Calls by what they call; it notes of what they were asked for."""

    def __init__(self, consulted: set[FunctionKey]) -> None:
        super().__init__()
        self._consulted = consulted

    def get(self, key: FunctionKey, default: Any = None) -> Any:
        """The calls of a function."""
        self._consulted.add(key)
        return super().get(key, default)


class Explorer:
    """Makes the summaries of all units that can matter."""

    def __init__(self, reading: Reading) -> None:
        self.facts = reading.facts
        self.index = reading.index
        self.reach = reading.reach
        self.aliases = reading.aliases
        self.settings = reading.settings
        self.names = reading.catalog.names
        self.units = Units(self.facts, self.index, reading.trees, reading.catalog, reading.codes)
        self.resolver = Resolver(self.units, reading.modules, reading.catalog, self.settings)
        self.units.world = self.resolver
        self.resolver.reach = self.reach
        self.resolver.meets_advertisers = self.index.meets_advertisers()
        self.asked: dict[Place, None] = {}
        self.sought: set[tuple[str, str]] = set()
        """The names by which callers were looked for, each with the module of what is called."""
        self.consulted = self.resolver.told.consulted
        """The functions whose calls were asked for."""
        self.shown: set[str] = set()
        """What the classes are called that may show a person, or of which records are made."""
        self.spread = Spread(self.facts, self.index, self.reach, reading.catalog.names, self.possible_callers)

    def explore(self) -> None:
        """Look at all units that can matter, at what these need, and at the callers that decide for them."""
        self.units.own_hosts = own_hosts(self.index, self.units, self.settings)
        for cls, places in formatted.recorders(self.index, self.facts, self.reach):
            self.shown.add(self.facts[cls[0]].heads[cls[1]].name)
            self.spread.waiting.update(dict.fromkeys(places))
        siblings = formatted.siblings(self.index, self.facts)
        todo = [
            place for place in sorted({*self.index.candidates(), *self._writers(), *siblings}) if self._can_send(place)
        ]
        todo = todo or self._wanted_callers()
        while todo:
            for place in todo:
                if place not in self.asked:
                    self.asked[place] = None
                    self.units.make((*place, 0))
            todo = self._wanted_callers()

    def _writers(self) -> Iterator[Place]:
        """The units that write something down and name a class that shows a person."""
        for cls, places in formatted.writers(self.index, self.facts, self.reach):
            self.shown.add(self.facts[cls[0]].heads[cls[1]].name)
            shown = self.units.answer(partial(self.resolver.shown, cls)) if places else {}
            yield from places if shown else ()

    def _can_send(self, place: Place) -> bool:
        return can_send(self.index.masks[place], self.facts[place[0]].heads[place[1]])

    def _wanted_callers(self) -> list[Place]:
        """Callers of what tracks unguarded, writes consent, refuses for others, tells prices apart, gives data back."""
        wanted: set[Place] = set()
        for key in self._pricing_functions():
            callers = {place for places in self.possible_callers(key) for place in places}
            wanted.update(place for place in callers if self.index.masks.get(place, 0) & PRICE)
        for key in self._answering_functions():
            wanted.update(*(places for places in self.possible_callers(key) if len(places) <= MOST_ASKING))
        for key in self._open_functions() | self._writing_functions() | self._refusing_functions():
            wanted.update(*self.possible_callers(key))
        wanted |= self._senders(self._open_functions())
        wanted |= self._fillers()
        wanted |= self.spread.wanted(self.units.made)
        return sorted(wanted - self.asked.keys())

    def possible_callers(self, key: FunctionKey) -> Iterator[list[Place]]:
        """The units that can see a function's module and hold a name that it is called by, for each such name."""
        names = self._called_as(key)
        for word in (*names, *sorted(self.aliases.get(names[0], ()))):
            self.sought.add((key[0], word))
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

    def _fillers(self) -> set[Place]:
        """Who may fill the containers out of which a tracking call is fed, by what these are called."""
        stores = {store for made in self.units.made.values() for each in made.tracking for store in each.stores}
        found: set[Place] = set()
        for sym, name in sorted(stores):
            places = [place for place in self.index.holding(name) if self.reach.reaches(place[0], sym.owner[0])]
            found.update(places if name and len(places) <= MOST_ASKING else ())
        return found

    def _senders(self, functions: Collection[FunctionKey]) -> set[Place]:
        """Who may call functions through the channels in which they are kept: by name, or by what calls from there."""
        summaries = self.units.made.values()
        channels = {kept.channel for summary in summaries for kept in summary.kept if _is_kept(kept, functions)}
        if not channels:
            return set()
        found: set[Place] = set()
        for channel in sorted(channels):
            for word in self._words_of(channel):
                self.resolver.channel_words.add(word)
                found.update(place for place in self.index.holding(word) if self._sees(place, channel))
        names = {channel.name for channel in channels}
        for key, summary in self.units.made.items():
            if any(call.channel is not None and call.channel.name in names for call in summary.pending):
                found.update(*self.possible_callers(key))
        return found

    def _sees(self, place: Place, channel: Channel) -> bool:
        return not channel.path or self.reach.reaches(place[0], channel.path)

    def _words_of(self, channel: Channel) -> list[str]:
        """What a channel is called: where it is used, or by the variables of the module that makes it."""
        body = self.units.made.get((channel.path, 0, 0))
        names = body.names.items() if body is not None and not channel.word else ()
        made = [name for name, value in names if any(channel_of(ref) == channel.name for ref in value.refs)]
        return [channel.word] if channel.word else made

    def _writing_functions(self) -> set[FunctionKey]:
        """Functions that write consent: their callers decide which answer, or whether somebody was asked."""
        return {
            write.key
            for summary in self.units.made.values()
            for write in summary.consent_writes
            if write.sym is not None or write.granted
        }

    def _refusing_functions(self) -> set[FunctionKey]:
        """Helpers that turn away those who did not agree: from what, their callers tell."""
        return {
            (*refusal.key[:2], 0)
            for summary in self.units.made.values()
            for refusal in summary.refusals
            if refusal.is_helper
        }

    def _answering_functions(self) -> set[FunctionKey]:
        """Functions whose answer tells whether somebody agreed, whatever they are called: ``member.may_search``."""
        return {key for key, summary in self.units.made.items() if not key[2] and says_consent(summary.returns)}

    def _pricing_functions(self) -> set[FunctionKey]:
        """Functions whose answer depends on consent, and may be an amount or hold one: what it is for, callers tell."""
        return {key for key, summary in self.units.made.items() if not key[2] and tells_apart(summary.returns)}

    def _called_as(self, key: FunctionKey) -> list[str]:
        """The words of which a call of a function must hold one: its name, and what its module calls it besides.

        What a function makes is called as what it was bound to.
        """
        if key[2] and key in self.spread.called_as:
            return sorted(self.spread.called_as[key])
        heads = self.facts[key[0]].heads
        head = heads[key[1]]
        body = self.units.made.get((key[0], 0, 0))
        others = [name for name, value in body.names.items() if ("fn", key) in value.refs] if body is not None else []
        name = heads[head.parent].name if head.name.startswith("__") and head.parent > 0 else head.name
        return [name, *(other for other in others if other != name)]

    def calls(self) -> dict[FunctionKey, list[CallSite]]:
        """All known calls by what they call, in a fixed order."""
        found = Calls(self.consulted)
        for key in sorted(self.units.made):
            for call in self.units.made[key].calls:
                found.setdefault(call.callee, []).append(call)
        for call in self._kept_calls(found):
            found.setdefault(call.callee, []).append(call)
        return found

    def _kept_calls(self, called: Collection[FunctionKey]) -> list[CallSite]:
        """Calls of all that is kept in a channel where nobody calls the function that says under which key.

        They only tell that something is asked first: where it is not, those who put functions there decide.
        """
        found: dict[Channel, list[tuple[FunctionKey, Pending]]] = {}
        for key in sorted(self.units.made):
            for call in self.units.made[key].pending:
                if call.channel is not None and call.channel.is_own and key not in called:
                    found.setdefault(call.channel, []).append((key, call))
        return [
            CallSite(ref[1], key, call.site, self.facts[ref[1][0]].heads[ref[1][1]].name, call.guards, {}, False)
            for channel, calls in found.items()
            if all(without_callers(call.guards) for _, call in calls)
            for key, call in calls
            for kept in self.units.answer(partial(self.resolver.kept, channel)) or ()
            for ref in kept.function.refs
            if ref[0] in ("fn", "bound")
        ]


def connected(summaries: Iterable[Summary]) -> set[FunctionKey]:
    """The functions that the project keeps where it calls them itself."""
    return {
        ref[1]
        for summary in summaries
        for kept in summary.kept
        for ref in kept.function.refs
        if ref[0] in ("fn", "bound") and kept.channel.is_own
    }


def _is_kept(kept: Kept, functions: Collection[FunctionKey]) -> bool:
    """Whether one of some functions is kept, to be called by the project."""
    return kept.channel.is_own and any(ref[0] in ("fn", "bound") and ref[1] in functions for ref in kept.function.refs)


def can_send(mask: int, head: UnitHead) -> bool:
    """Whether a unit is a function, or a body that does more than define."""
    return head.kind == "function" or bool(mask & (CHOICE | CONSENT | LOG | SEND | HTTP | TRACK | PRICE | SETUP))
