"""Functions and modules that lead back to themselves: which belong together, and when their summaries are settled."""

from collections.abc import Hashable, Iterable, Iterator, Mapping

from ..model.summaries import Flow, Summary
from ..model.values import FunctionKey, Obj, Ref, Value

_HOLDING = frozenset({"bound", "gen", "slot", "attr", "fn"})
"""The kinds of references that may hold a value, or an object, behind the second place."""
MOST_ROUNDS = 3
"""Rounds of one cycle; what still says something new then is kept as it is, and counted."""


def bottom(key: FunctionKey) -> Summary:
    """What is taken of a function for which nothing is known yet: it never returns.

    A call that leads back says nothing of itself: only ways that end without it tell what holds.
    """
    return Summary(
        key=key, returns=Value(), yields=Value(), yield_atoms=None, exit_atoms=None, heap={}, parameter_calls={},
        pending=(), kept=(), fills=(), raises=(), flows=(), disclosures=(), tracking=(), calls=(), prices=(),
        refusals=(), checks=(), consent_defaults=(), consent_writes=(), collecting=(), names={}, decorators={},
        defaults={}, bases={}, endpoints={}, switches={}, gaps=(), unseen={}, explained={},
    )  # fmt: skip


class Cycles:
    """Strongly connected components of summaries, found while they are made (after Tarjan).

    A summary that rests on one that is still being made is *open* until the outermost of these, the
    head, is done. Then either all say what was assumed of them, or the head runs again.
    """

    def __init__(self) -> None:
        self.open: dict[FunctionKey, int] = {}
        """The open summaries, with the depth of the outermost that each rests on."""
        self._depths: dict[FunctionKey, int] = {}
        self._lowest: list[int] = []
        self._asked: set[FunctionKey] = set()
        self._assumed: dict[FunctionKey, Summary] = {}
        self._shapes: dict[FunctionKey, Hashable] = {}
        self._rounds: dict[FunctionKey, int] = {}
        self.cut: list[FunctionKey] = []
        """Heads whose rounds were too few."""

    def enter(self, key: FunctionKey) -> None:
        """A summary is begun."""
        self._asked.discard(key)
        self._depths[key] = len(self._lowest)
        self._lowest.append(self._depths[key])

    def ask(self, key: FunctionKey) -> Summary | None:
        """What the last round said of a summary that is being made; None in the first."""
        self._asked.add(key)
        self._rest_on(self._depths[key])
        return self._assumed.get(key)

    def read(self, key: FunctionKey) -> None:
        """An open summary is used."""
        self._rest_on(self.open[key])

    def _rest_on(self, depth: int) -> None:
        if self._lowest and depth < self._lowest[-1]:
            self._lowest[-1] = depth

    def leave(self, key: FunctionKey, made: dict[FunctionKey, Summary]) -> tuple[FunctionKey, ...]:
        """A summary is done: what has to be made anew because it does not say what was assumed."""
        depth = self._depths.pop(key)
        lowest = self._lowest.pop()
        if lowest < depth:
            self._rest_on(lowest)
            self.open[key] = lowest
            for other, low in self.open.items():
                self.open[other] = min(low, lowest) if low >= depth else low
            return ()
        if key not in self._asked:
            return ()
        self._asked.discard(key)
        members = (key, *(other for other, low in self.open.items() if low >= depth))
        for other in members[1:]:
            del self.open[other]
        return self._unsettled(key, [other for other in members if other in made], made)

    def _unsettled(
        self, head: FunctionKey, members: list[FunctionKey], made: dict[FunctionKey, Summary]
    ) -> tuple[FunctionKey, ...]:
        shapes = {member: shape(made[member]) for member in members}
        self._rounds[head] = self._rounds.get(head, 0) + 1
        is_settled = all(self._shapes.get(member) == shapes[member] for member in members)
        if is_settled or self._rounds[head] >= MOST_ROUNDS:
            del self._rounds[head]
            if not is_settled:
                self.cut.append(head)
            for member in members:
                self._assumed.pop(member, None)
                self._shapes.pop(member, None)
            return ()
        self._shapes.update(shapes)
        self._assumed.update((member, made[member]) for member in members)
        return tuple(members)


def shape(summary: Summary) -> Hashable:
    """What a summary says to those who use it, without the ways it came by that.

    Of objects counts what they hold under which key, not which object it is: a function that wraps
    its own result makes a new one inside the old in each round.
    """
    values = [("return", summary.returns), ("yield", summary.yields), *summary.names.items()]
    return (
        summary.yield_atoms,
        summary.exit_atoms,
        frozenset({*((key, told) for key, value in values if any(told := _told(value))), *_held_in(summary.heap)}),
        frozenset(summary.parameter_calls.items()),
        frozenset(_outermost(summary.flows)),
        frozenset((call.receiver, call.name, call.place) for call in summary.pending),
        frozenset((kept.channel, *kept.function.refs, *kept.function.syms) for kept in summary.kept),
        frozenset((raised.cls, *_labels_in(raised.heap)) for raised in summary.raises),
        frozenset(summary.switches.items()),
    )


def _outermost(flows: Iterable[Flow]) -> Iterator[Hashable]:
    """What reaches a sink, less what is below something that reaches it as well.

    A function that walks down a tree finds something deeper in each round.
    """
    found: dict[tuple[Hashable, ...], dict[tuple[str, ...], None]] = {}
    for flow in flows:
        sym = flow.sym
        reached = (sym.owner, sym.root, flow.exit.recipient, flow.exit.kind, flow.is_addressee)
        found.setdefault(reached, {})[sym.path] = None
    for what, paths in found.items():
        yield from ((what, path) for path in paths if not any(path[:size] in paths for size in range(len(path))))


def _held_in(heap: Mapping[Ref, Obj]) -> Iterator[Hashable]:
    """What objects hold under which key."""
    for obj in heap.values():
        for key, value in obj.fields.items():
            if any(told := _told(value)):
                yield key, told
        if obj.rest is not None and any(told := _told(obj.rest)):
            yield "", told


def _labels_in(heap: Mapping[Ref, Obj]) -> Iterator[Hashable]:
    """The labels of all that objects hold."""
    for obj in heap.values():
        for value in obj.fields.values():
            yield from value.labels


def _told(value: Value) -> tuple[Hashable, ...]:
    refs = frozenset(ref[:2] if ref[0] in _HOLDING else ref for ref in value.refs if ref[0] != "obj")
    return (frozenset(value.labels), frozenset(value.syms), refs, value.true, value.false, value.held)
