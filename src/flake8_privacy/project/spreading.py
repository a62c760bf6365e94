"""Who else has to be looked at because of what a function hands on: its callers, and those who read what it keeps."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping

from ..catalog.names import Names
from ..flow.exposures.raised import ARGS
from ..flow.frame import carries_data, is_told
from ..flow.values.guards import says_consent
from ..flow.values.reading import all_of_fields
from ..flow.values.shared import STORE
from ..model.facts import ModuleFacts
from ..model.summaries import HANDLED, Exit, Summary
from ..model.values import FunctionKey, Obj, Ref, Sym, Value, is_fraction
from .names.lexicon import Place
from .names.meanings import HTTP, SEND, SENDS, TRACK
from .names.reach import ImportReach
from .relevance import EXCEPT, WITH, WordIndex

_KEPT = frozenset({STORE, "exception"})
"""Kinds of exits for which nobody is looked at: what is raised is said where it is known anyway."""
MOST_HOLDERS = 200
"""Units that can see a function that sends or gives, and hold its name; one in more says nothing of who calls it."""
MOST_HANDING = 40
"""Units that may hand a function what it gives personal data to; one in more says nothing of who does."""


class Spread:
    """Finds the units that a round of summaries makes worth looking at.

    ``callers`` gives the units that may call a function, by each name that it is called by. Of those
    that may get hold of personal data the ones matter that send, or that may hand it to one that
    does: others wait until more is known.
    """

    def __init__(
        self,
        facts: Mapping[str, ModuleFacts],
        index: WordIndex,
        reach: ImportReach,
        names: Names,
        callers: Callable[[FunctionKey], Iterable[list[Place]]],
    ) -> None:
        self._facts = facts
        self._index = index
        self._reach = reach
        self._names = names
        self._callers = callers
        self._seen: dict[FunctionKey, Summary] = {}
        self.waiting: dict[Place, None] = {}
        """Units that may get hold of personal data and are not known to send."""
        self.waited: set[str] = set()
        """The names of all that ever were."""
        self.kept: set[str] = set()
        """The attributes and variables by which those were looked for who send what these hold."""
        self.wrappers: set[tuple[str, str]] = set()
        """Functions that send what they are given, or may by their words."""
        self.called_as: dict[FunctionKey, dict[str, None]] = {}
        """The names of what functions are bound to that other functions make."""
        self._names_of_wrappers: set[str] = set()
        self._holders: dict[str, set[Place]] = {}
        self._senders: set[Place] = set()
        """Units that hold the name of a function of the project that sends what it is given, or may by its words."""
        for place, mask in index.masks.items():
            if mask & (SEND | HTTP | TRACK) and place[1]:
                self._note_wrapper(place)

    def wanted(self, made: Mapping[FunctionKey, Summary]) -> set[Place]:
        """The units to look at after these summaries."""
        new = [(key, summary) for key, summary in made.items() if self._seen.get(key) is not summary]
        self._seen.update(new)
        for key, summary in new:
            for inner, name in bound_inside(summary):
                self.called_as.setdefault(inner, {})[name] = None
            if any(flow.exit.kind not in _KEPT for flow in summary.flows):
                self._note_wrapper(key[:2])
        found: set[Place] = set()
        for key, summary in new:
            found.update(self._reached(key, summary))
            found.update(_made_handlers(summary))
        ready = [place for place in self.waiting if self._may_send(place)]
        self.waited.update(self._facts[path].heads[unit].name for path, unit in self.waiting)
        for place in ready:
            del self.waiting[place]
        return found.union(ready)

    def _note_wrapper(self, place: Place) -> None:
        wrapper = (place[0], self._facts[place[0]].heads[place[1]].name)
        if wrapper not in self.wrappers:
            self.wrappers.add(wrapper)
            self._names_of_wrappers.add(wrapper[1])
            holders = [holder for holder in self._index.holding(wrapper[1]) if self._reach.reaches(holder[0], place[0])]
            self._senders.update(holders if len(holders) <= MOST_HOLDERS else ())

    def _reached(self, key: FunctionKey, summary: Summary) -> Iterator[Place]:
        """Where what a function gives, keeps, or leaves to its callers comes to light."""
        if any(call.name in self._index.tracking_names for call in summary.pending):
            for places in self._callers(key):
                yield from places
        elif any(call.has_own_data and call.name in self._names_of_wrappers for call in summary.pending):
            for places in self._callers(key):
                yield from places if len(places) <= MOST_HANDING else ()
        elif given(summary) or given_inside(summary, self._names):
            for places in self._callers(key):
                if len(places) <= MOST_HOLDERS:
                    self.waiting.update(dict.fromkeys(places))
        elif is_raised(summary):
            self.waiting.update(dict.fromkeys(self._catching(key)))
            yield from self._watching(key)
            yield from self._handling(summary)
        for name in kept(summary, self._names):
            yield from self._readers(key, name)
        for name, value in summary.names.items():
            if key[1] and value.labels and self._names.field(name) is None:
                yield from self._users(key[0], name)
        for disclosure in summary.disclosures:
            if disclosure.exit.kind == STORE:
                yield from self._emptying(disclosure.exit)

    def _catching(self, key: FunctionKey) -> Iterator[Place]:
        """Units that may catch what a function raises: its callers, and theirs where those only let it through."""
        catching = self._holding(EXCEPT)
        for places in self._callers(key):
            for place in places if len(places) <= MOST_HOLDERS else ():
                if place in catching:
                    yield place
                    continue
                name = self._facts[place[0]].heads[place[1]].name
                above = self._index.holding(name) if name else []
                if len(above) <= MOST_HOLDERS:
                    yield from (each for each in above if each in catching and self._reach.reaches(each[0], place[0]))

    def _watching(self, key: FunctionKey) -> Iterator[Place]:
        """Callers of what a function raises for which a context manager may catch it, and send it."""
        for places in self._callers(key):
            yield from (place for place in places if len(places) <= MOST_HANDING and place in self._holding(WITH))

    def _handling(self, summary: Summary) -> Iterator[Place]:
        """Functions that a framework calls with exceptions of a class that a function raises."""
        words = sorted(self._index.catalog.handling_words)
        for raised in summary.raises:
            if raised.cls[0] == "class" and is_told(raised):
                name = self._facts[raised.cls[1]].heads[raised.cls[2]].name
                holders = [place for place in self._index.holding(name) if self._reach.reaches(place[0], raised.cls[1])]
                yield from (place for place in holders if any(place in self._holding(word) for word in words))

    def _holding(self, word: str) -> set[Place]:
        """The units that hold a word."""
        # perf: asked for all that raises something.
        known = self._holders.get(word)
        if known is None:
            known = self._holders[word] = set(self._index.holding(word))
        return known

    def _may_send(self, place: Place) -> bool:
        """Whether a unit sends something, or one of those that may call it does."""
        if self._sends(place):
            return True
        name = self._facts[place[0]].heads[place[1]].name
        return bool(name) and any(
            self._sends(holder) and self._reach.reaches(holder[0], place[0]) for holder in self._index.holding(name)
        )

    def _sends(self, place: Place) -> bool:
        return bool(self._index.masks[place] & SENDS) or place in self._senders

    def _readers(self, key: FunctionKey, name: str) -> list[Place]:
        """Methods of a class that hold the name of one of its attributes, and send."""
        self.kept.add(name)
        heads = self._facts[key[0]].heads
        return [
            place
            for place in self._index.holding(name)
            if place[0] == key[0] and heads[place[1]].parent == heads[key[1]].parent and self._sends(place)
        ]

    def _users(self, maker: str, name: str) -> Iterator[Place]:
        """Units that can see a variable of a module, and send something."""
        self.kept.add(name)
        for place in self._index.holding(name):
            if self._sends(place) and self._reach.reaches(place[0], maker):
                yield place

    def _emptying(self, store: Exit) -> Iterator[Place]:
        """Units that can see a shared container and send something."""
        yield from self._users(store.recipient.rpartition(" ")[0], store.call)


def signature(summary: Summary, names: Names, tracking_names: Collection[str]) -> tuple[Collection[Hashable], ...]:
    """What of a summary tells who else is to be looked at: nothing else of it does."""
    return (
        {True} if any(flow.exit.kind not in _KEPT for flow in summary.flows) else (),
        {True} if any(call.name in tracking_names for call in summary.pending) else (),
        {call.name for call in summary.pending if call.has_own_data},
        {True} if given(summary) or given_inside(summary, names) or is_raised(summary) else (),
        {True} if tells_apart(summary.returns) else (),
        {True} if says_consent(summary.returns) else (),
        kept(summary, names),
        {
            name
            for name, value in summary.names.items()
            if summary.key[1] and value.labels and names.field(name) is None
        },
        {each.exit[1:4] for each in summary.disclosures if each.exit.kind == STORE},
        {name for _, name in bound_inside(summary)},
    )


def bound_inside(summary: Summary) -> Iterator[tuple[FunctionKey, str]]:
    """The functions that were made in a call, and what they are bound to: variables, attributes of ``self``."""
    fields = [obj.fields for ref, obj in summary.heap.items() if isinstance(ref[1], Sym) and not ref[1].path]
    for named in (summary.names, *fields):
        for name, value in named.items():
            for ref in value.refs:
                if ref[0] == "fn" and len(ref) > 2:
                    yield ref[1], name


def tells_apart(value: Value) -> bool:
    """Whether consent decides between two numbers, two things that may have prices, or two keys of a table."""
    return value.choice is not None and all(
        side.refs or side.amount is not None or any(map(_is_telling, side.consts)) for side in value.choice
    )


def _is_telling(const: object) -> bool:
    return type(const) in (int, float) or is_fraction(const) or (isinstance(const, str) and const.isidentifier())


def _made_handlers(summary: Summary) -> Iterator[Place]:
    """The functions that a unit has a framework call with exceptions."""
    for kept_ in summary.kept:
        if kept_.channel.name == HANDLED:
            yield from (ref[1][:2] for ref in kept_.function.refs if ref[0] in ("fn", "bound"))


def given(summary: Summary) -> bool:
    """Whether a function hands personal data back, by itself or in a collection."""
    return any(value.labels for value in _handed_back(summary, inside=None))


def given_inside(summary: Summary, names: Names) -> bool:
    """Whether it does so in an instance, or in an object that it was given.

    What stands under a personal name does not count: whoever reads it must name the field.
    """
    if any(value.labels for value in _handed_back(summary, inside=names)):
        return True
    return any(
        value.labels
        for ref, obj in summary.heap.items()
        if isinstance(ref[1], Sym) and ref[1].root != "self"
        for value in _unnamed(obj, names)
    )


def is_raised(summary: Summary) -> bool:
    """Whether a function raises an exception that carries personal data, or makes one that says it."""
    if any(map(is_told, summary.raises)):
        return True
    said = [obj.fields[ARGS] for ref, obj in summary.heap.items() if isinstance(ref[1], Sym) and ARGS in obj.fields]
    return any(carries_data(summary.heap[ref]) for value in said for ref in value.refs if ref in summary.heap)


def kept(summary: Summary, names: Names) -> set[str]:
    """The attributes of ``self`` in which a method keeps personal data, and whose names say nothing of it."""
    found: set[str] = set()
    for ref, obj in summary.heap.items():
        if isinstance(ref[1], Sym) and ref[1].root == "self":
            if not ref[1].path:
                found.update(key for key, value in obj.fields.items() if value.labels)
            elif any(value.labels for value in all_of_fields(obj)):
                found.add(ref[1].path[0])
    return {name for name in found if names.field(name) is None}


def _handed_back(summary: Summary, *, inside: Names | None) -> list[Value]:
    """The result with all it holds; with ``inside`` also what instances hold."""
    found = [summary.returns, summary.yields]
    seen: set[Ref] = set()
    for value in found:
        for ref in value.refs:
            obj = summary.heap.get(ref) if ref not in seen else None
            seen.add(ref)
            if obj is not None and (obj.kind != "instance" or inside is not None):
                found += _unnamed(obj, inside) if inside is not None else all_of_fields(obj)
    return found


def _unnamed(obj: Obj, names: Names) -> list[Value]:
    """What an object holds under keys that say nothing of it."""
    found = [value for key, value in obj.fields.items() if names.field(key) is None]
    return found if obj.rest is None else [*found, obj.rest]
