"""Handlers by which people leave a list, take a consent back or have their data erased, and what hinders them."""

from collections.abc import Iterator
from functools import cache

from ...catalog.choosing import Control, words_of
from ...catalog.names import Names
from ...catalog.words import singular, split
from ...model import code as ir
from ...model.events import ObstacleEvent
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey
from .handlers import Handler, Handlers
from .hurdles import LOGIN, Hurdles

SAYING = frozenset(
    "consent consented consenting opt opted in out optin optout optedin optedout allow allowed accept accepted agree "
    "agreed subscribed unsubscribed subscription has is given granted grant withdrawn revoked permission permitted "
    "enabled disabled at on date time status state value answer the user customer member to".split()
)
"""Words by which a name says that it is about consent, and not about which."""
_UNSUBSCRIBING = frozenset({"unsubscribe", "unsubscription"})
_MAILING = frozenset({"marketing", "newsletter"})


class Choice(NamedTuple):
    """A handler of a choice: to ``leave``, to ``withdraw`` or to ``erase``, and about what."""

    kind: str
    topic: frozenset[str]
    purposes: frozenset[str]
    """Of the consents that it writes, and of what its name says."""
    channels: frozenset[str]
    """By what one is no longer reached, where its name says so: mail, SMS."""
    handler: Handler


class OptOuts:
    """Finds the handlers of choices, and those that are harder than they may be."""

    def __init__(self, handlers: Handlers, hurdles: Hurdles, control: Control, names: Names) -> None:
        self.handlers = handlers
        self.hurdles = hurdles
        self.of = control.of
        self.asked = control.leaving_words
        self.kind_of_name = cache(self._kind_of_name)
        """Which choice a name speaks of: to ``leave``, to ``withdraw``, to ``erase``; empty for none."""
        self.is_bare_erasure = cache(self._is_bare_erasure)
        """Whether a name says that something is erased and not what: ``anonymize``."""
        self._speaks = control.may_speak_of_choice
        self.names = names
        self.facts = handlers.facts

    def events(self) -> Iterator[ObstacleEvent]:
        """The handlers with a hurdle that no other handler of the same choice is without."""
        choices = list(self._choices())
        found = [(choice, self._hindering(choice)) for choice in choices]
        free = [choice for choice, hindering in found if not hindering]
        for choice, hindering in found:
            if hindering and not any(_is_same(choice, other) for other in free):
                handler = choice.handler
                yield ObstacleEvent(
                    choice.kind, handler.site, handler.qualname, handler.name, tuple(hindering.values())
                )

    def _choices(self) -> Iterator[Choice]:
        """The handlers of choices, in order."""
        for key in sorted({*self._named(), *self._routed()}):
            parent = self.facts[key[0]].heads[key[1]].parent
            handler = self.handlers.handler(key)
            if handler is not None and (parent <= 0 or not self._is_choice((key[0], parent, 0))):
                kind = self.kind(handler)
                if kind:
                    yield self._choice(kind, handler)

    def _choice(self, kind: str, handler: Handler) -> Choice:
        topic = list(self._topic(handler))
        written = list(self._written(handler))
        said = [self.names.choice(name) for name in (*written, *topic, "_".join(topic))]
        purposes = frozenset(each.purpose for each in said if each is not None)
        words = (word for name in written for word in words_of(name) if word not in SAYING)
        named = {word for text in (handler.name, *handler.routes) for word in words_of(text)}
        channels = frozenset(word for word in named if word in self.of("choices.channels"))
        return Choice(kind, frozenset((*topic, *words)), purposes, channels, handler)

    def _named(self) -> Iterator[FunctionKey]:
        """The functions and classes whose names speak of a choice."""
        for path, facts in self.facts.items():
            for head in facts.heads:
                if head.kind != "module" and self.kind_of_name(head.name):
                    yield (path, head.index, 0)

    def _routed(self) -> Iterator[FunctionKey]:
        """The functions and classes that paths lead to which speak of one."""
        places = [place for word in self.asked for place in self.handlers.reader.units.index.holding(word)]
        for path, unit in places:
            if self.facts[path].heads[unit].kind == "function":
                yield (path, unit, 0)
        if any(self.facts[path].heads[unit].kind == "module" for path, unit in places):
            leaving = self.of("choices.leaving")
            for key, routes in self.handlers.reached().items():
                if any(leaving.found(words_of(route)) for route in routes):
                    yield key

    def _is_choice(self, key: FunctionKey) -> bool:
        handler = self.handlers.handler(key)
        return handler is not None and bool(self.kind(handler))

    def kind(self, handler: Handler) -> str:
        """Which choice a handler is about, by its name or the path that leads to it; empty for none."""
        if self._is_about(words_of(handler.name)) or self._is_of_several(handler.name):
            return ""
        routes = (route.strip("^$") for route in handler.routes if self.of("choices.leaving").found(words_of(route)))
        return self.kind_of_name(handler.name) or next(filter(None, map(self.kind_of_name, routes)), "")

    def is_unsubscribing(self, name: str) -> bool:
        """Whether a name says that a list is left."""
        return not _UNSUBSCRIBING.isdisjoint(words_of(name))

    def list_left(self, name: str) -> frozenset[str]:
        """The list that a name says is left, where it says which: ``unsubscribe_digest``."""
        words = words_of(name)
        if not self.is_unsubscribing(name):
            return frozenset()
        return frozenset(self.of("choices.neutral").rest(self.of("choices.leaving").rest(words)))

    def _is_bare_erasure(self, name: str) -> bool:
        words = words_of(name) if self._speaks(name) else ()
        is_erasing = self.of("choices.erasing").found(words) is not None  # "now" alone says nothing
        return is_erasing and self.of("choices.anonymising").rest(words) == ()

    def erased_by_name(self, name: str) -> tuple[str, ...]:
        """What a name says that is erased, if it says that something is: ``delete_rower``."""
        words = words_of(name) if self._speaks(name) else ()
        erasing, taking = self.of("choices.erasing"), self.of("choices.taking")
        if erasing.found(words) is None or taking.found(words) is not None or self._is_about(words):
            return ()
        return () if split(name)[-1:] != words[-1:] else self.of("choices.erased").rest(erasing.rest(words))

    def _kind_of_name(self, name: str) -> str:
        words = words_of(name) if self._speaks(name) else ()
        if self._is_about(words):
            return ""
        leaving = self.of("choices.leaving")
        if leaving.found(words) is not None:
            return "leave"
        if self.of("choices.stopping").found(words[:2]) and self.of("choices.mailing").found(words):
            return "leave"
        if len(words) == 2 and self.of("choices.halting").found(words) and self.of("choices.channels").found(words):
            return "leave"
        if self.of("choices.withdrawing").found(words) is not None:
            is_consent = self.of("choices.withdrawn").found(words) is not None
            return "withdraw" if is_consent else ""
        erasing = self.of("choices.erasing")
        if erasing.found(words) is not None:
            rest = erasing.rest(words)
            erased = self.of("choices.erased")
            left = self.of("choices.neutral").rest(erased.rest(rest))
            is_person = any(map(self.names.person, rest)) and self.of("choices.taking").found(words) is None
            if self._is_of_several(name):
                return ""
            is_about = is_person or erased.found(rest) is not None or erased.found(words) is not None
            return "erase" if is_about and all(map(self.names.person, left)) else ""
        return ""

    def _is_of_several(self, name: str) -> bool:
        """Whether a name speaks of several people at once: out of a group, or by an operator."""
        words = words_of(name)
        return any(word not in words and self.names.person(singular(word)) for word in split(name))

    def _is_about(self, words: tuple[str, ...]) -> bool:
        """Whether a name speaks of the choice and does not make it: it sends, asks or counts, or is a text."""
        if not words or self.of("choices.other").found(words):
            return True
        is_asked = self.of("choices.asking").found(words[:1]) is not None
        bare = self.of("choices.leaving").rest(words)
        is_named = self.of("choices.named").found(bare[-1:]) is not None and words[-2:-1] != ("from",)
        return is_asked or is_named

    def _topic(self, handler: Handler) -> Iterator[str]:
        """What a choice is about: words of names and paths that say neither what is done nor how."""
        neutral = self.of("choices.neutral")
        kinds = [self.of(f"choices.{kind}") for kind in ("leaving", "withdrawing", "withdrawn", "erasing", "erased")]
        for text in (handler.name, *handler.routes):
            words = words_of(text)
            for phrases in kinds[:2] if handler.name == text else kinds:
                words = phrases.rest(words)
            yield from neutral.rest(words)

    def _written(self, handler: Handler) -> Iterator[str]:
        """The consents that a handler writes, and the lists that it takes somebody off, by their names."""
        for key in handler.members:
            body = self.handlers.reader.body(key)
            calls = [call for call in body.calls if self.hurdles.is_effect(call)]
            texts = [body.constant(each) for call in calls for each in call.given()]
            attributes = [body.unit.strings[ins[2]] for ins in body.instructions if ins[0] == ir.STORE_ATTR]
            for name in (*texts, *attributes):
                if isinstance(name, str) and self.names.choice(name) is not None:
                    yield name

    def _hindering(self, choice: Choice) -> dict[str, str]:
        """The hurdles that this choice may not have."""
        found = self.hurdles.found(choice.handler)
        if choice.kind == "erase":
            found.pop(LOGIN, None)
            found.pop("steps", None)
            found.pop("delay", None)
        elif LOGIN in found and self._is_of_account(choice):
            del found[LOGIN]
        return found

    def _is_of_account(self, choice: Choice) -> bool:
        """Whether a consent is taken back that is no mailing list: behind the login behind which it was given."""
        return (bool(choice.purposes) or choice.kind == "withdraw") and not choice.purposes & _MAILING


def _is_same(choice: Choice, other: Choice) -> bool:
    """Whether another handler is for the same choice."""
    if choice.kind != other.kind and "erase" in (choice.kind, other.kind):
        return False
    if choice.channels and other.channels and choice.channels.isdisjoint(other.channels):
        return False
    if choice.kind != other.kind and not choice.topic:
        return not other.topic  # leaving all lists is more than to take back one consent
    return choice.topic <= other.topic or not other.topic
