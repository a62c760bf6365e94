"""Services refused for lack of consent: a helper that refuses is judged by what its callers do behind it."""

from collections.abc import Iterator

from ...catalog.names import Names
from ...flow.fairness.serving import ENTERING
from ...model.events import RefusalEvent
from ...model.summaries import Refusal, Summary
from ...model.values import FunctionKey
from ..names.resolver import Resolver
from ..starts import OF_VIEWS, PREPARING, permissions_of
from ..units import Units
from .callers import Callers
from .entries import Entries

_DEEPEST = 8
"""Callers above each other that are asked what they serve."""
_GUESSED = frozenset({"emptied", "lesser", "feature"})


class Refusals:
    """Decides the refusals of a project."""

    def __init__(self, units: Units, resolver: Resolver, callers: Callers, names: Names) -> None:
        self.units = units
        self.resolver = resolver
        self.callers = callers
        self.names = names
        self._decorated: dict[tuple[str, int], list[FunctionKey]] | None = None

    def events(self, entries: Entries) -> list[RefusalEvent]:
        """Services that are refused, or made worse, for lack of consent."""
        return [
            RefusalEvent(each, confidence, entries.qualname(each.key))
            for each, confidence in self.units.answer(lambda: list(self.decided()))
        ]

    def decided(self) -> Iterator[tuple[Refusal, str]]:
        """The refusals that take a service away, with how sure that is."""
        found = [refusal for key in sorted(self.units.made) for refusal in self.units.made[key].refusals]
        for refusal in found:
            if refusal.kind == "decorated" and any(self._decorators(refusal.key)):
                continue  # what a decorator of the project refuses is said in itself
            is_service = self._serves(refusal.key, 0) if refusal.is_helper else not self._only_tracks(refusal.key)
            if refusal.kind == "gate":
                is_service = self._keeps_out(refusal.key)
            if is_service or refusal.kind in ("lesser", "feature"):
                yield refusal, "medium" if refusal.kind in _GUESSED else "high"

    def _keeps_out(self, key: FunctionKey) -> bool:
        """Whether a permission refuses more than tracking: what its views do tells, as far as they are known."""
        cls = self.resolver.class_of(key) if not key[2] else None
        users = [
            other
            for other in sorted(self.units.made)
            if not other[2] and other[1] and cls in set(permissions_of(self.resolver, other))
        ]
        return not users or any(self._is_service(user, 0) for user in users)

    def _decorators(self, key: FunctionKey) -> Iterator[tuple[str, int]]:
        """The functions and classes of the project that decorate one."""
        for value in self.resolver.decorators(key):
            for ref in value.refs:
                if ref[0] in ("fn", "bound"):
                    yield ref[1][:2]
                elif ref[0] == "class":
                    yield ref[1:3]

    def _decorated_by(self, decorator: tuple[str, int]) -> list[FunctionKey]:
        if self._decorated is None:
            found: dict[tuple[str, int], list[FunctionKey]] = {}
            for key in sorted(self.units.made):
                if not key[2] and key[1]:
                    for each in self._decorators(key):
                        found.setdefault(each, []).append(key)
            self._decorated = found
        return self._decorated.get(decorator, [])

    def _serves(self, key: FunctionKey, depth: int) -> bool:
        """Whether any caller of a helper does more behind it than track; without callers it is taken to.

        Who enters a block that makes sure of consent is called by whoever makes the instance.
        """
        outer = (*key[:2], 0)
        cls = self.resolver.class_of(outer)
        if cls is not None and self.units.facts[key[0]].heads[key[1]].name in PREPARING:
            methods = self._methods_below(cls)
            return not methods or any(self._is_service(method, depth) for method in methods)
        name = self.units.facts[key[0]].heads[key[1]].name
        if cls is not None and name in ENTERING:
            makers = {call.key for call in self.callers.calls.get((*cls, 0), ())}
            return any(self._is_service(maker, depth) for maker in sorted(makers))
        users = {
            call.key for call in self.callers.calls.get(key, ()) if call.key not in (key, outer) and not call.escapes
        }
        users.update(self._decorated_by(cls if cls is not None and name == "__call__" else key[:2]))
        if not users:
            users = {call.key for call in self.callers.calls.get(outer, ()) if call.key[:2] != key[:2] and call.key[1]}
        return not users or any(self._is_service(user, depth) for user in sorted(users))

    def _methods_below(self, cls: tuple[str, int]) -> list[FunctionKey]:
        """The methods of views that inherit from a class, which are called behind what it prepares."""
        heads = self.units.facts[cls[0]].heads
        own = [(cls[0], head.index, 0) for head in heads if head.parent == cls[1] and head.name in OF_VIEWS]
        below = [
            key
            for key in sorted(self.units.made)
            if not key[2]
            and self.units.facts[key[0]].heads[key[1]].name in OF_VIEWS
            and (owner := self.resolver.class_of(key)) is not None
            and cls in self.resolver.bases(owner)
        ]
        return [*own, *below]

    def _is_service(self, key: FunctionKey, depth: int) -> bool:
        name = self.units.facts[key[0]].heads[key[1]].name
        speaks = self.names.serving
        if speaks.speaks("serving.own", name):
            return False
        is_helpful = self.names.consent_guard(name) is not None
        if depth < _DEEPEST and (is_helpful or speaks.is_any("serving.helpers", name.strip("_").partition("_")[0])):
            return self._serves(key, depth + 1)
        return not self._only_tracks(key)

    def _only_tracks(self, key: FunctionKey) -> bool:
        """Whether a function tracks, itself or through others, and gives back nothing but that it is done."""
        summary = self.units.made.get((*key[:2], 0))
        return summary is not None and self.callers.tracks((summary.key,)) and _says_nothing(summary)


def _says_nothing(summary: Summary) -> bool:
    """Whether what is returned says only that it is done."""
    value = summary.returns
    fields = [each for ref in value.refs if ref in summary.heap for each in summary.heap[ref].fields.values()]
    return bool(value.consts or value.clean) or (bool(fields) and all(field.consts for field in fields))
