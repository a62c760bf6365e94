"""The units of a project: their code, lowered when asked for, and the summaries made of them."""

from collections.abc import Callable, Generator, Mapping
from typing import TypeVar

from ..catalog.loader import Catalog
from ..flow import machine, operations
from ..flow.frame import Findings, Frame
from ..flow.values.state import State
from ..model.code import Unit
from ..model.facts import ModuleFacts
from ..model.summaries import Summary
from ..model.tuples import NamedTuple
from ..model.values import NOTHING, FunctionKey, Obj, Ref, Site, Sym, Value
from ..model.world import Needed, World
from ..parse.skeleton import Trees, lower_function
from .codes import Codes, Recent, size_of
from .cycles import Cycles, bottom
from .names.bindings import Bindings
from .names.injecting import catch, inject, observe
from .relevance import WordIndex
from .starts import guards_at_start

_Answer = TypeVar("_Answer")

PROJECT: FunctionKey = ("", -1, 0)
"""Who asks for a summary where no unit does: what decides for all of them."""


class Rest(NamedTuple):
    """What a unit rests on: a summary as it was, None where there was none yet."""

    summary: Summary | None
    is_full: bool
    """Whether it asked for a full one."""


class Units:
    """Makes the summaries, callees before callers, and those of a cycle until they say the same twice."""

    def __init__(
        self, facts: Mapping[str, ModuleFacts], index: WordIndex, trees: Trees, catalog: Catalog, codes: Codes
    ) -> None:
        self.facts = facts
        self.index = index
        self.trees = trees
        self.catalog = catalog
        self.world: World
        self.made: dict[FunctionKey, Summary] = {}
        self.failed: dict[FunctionKey, str] = {}
        self.full: set[FunctionKey] = set()
        """Those made so that they follow what their own parameters carry."""
        self._widening: dict[FunctionKey, tuple[FunctionKey, ...]] = {}
        """Those that a full run would not change, with what it would ask for in full."""
        self.own_hosts: tuple[str, ...] = ()
        self.missed: dict[tuple[str, int], set[str]] = {}
        """The names that modules and classes were asked for and do not bind, of those that were asked."""
        self.room = codes.room // 4
        """Spans of units for which there is room to keep what was read of their code."""
        self._bindings: Recent[tuple[str, int], Bindings] = Recent(self.room)
        self._writers: dict[str, dict[str, tuple[int, ...]]] = {}
        self._codes = codes
        self.seen: set[tuple[str, int]] = set()
        """The units whose code was looked at."""
        self.decided: set[tuple[str, int]] | None = None
        """Those of them that were looked at to decide, once that has begun."""
        self._parameters: dict[FunctionKey, tuple[tuple[str, str], ...]] = {}
        self._running: dict[FunctionKey, Frame | None] = {}
        self.cycles = Cycles()
        self.rests: dict[FunctionKey, dict[FunctionKey, Rest]] = {PROJECT: {}}
        """What each unit rests on, by its last run."""
        self.starred: set[str] = set()
        """The modules of which all names were asked for."""
        self.asks: dict[FunctionKey, set[tuple[str, int]]] = {}
        """Of which others each asked what their words tell, or for their parameters."""
        self._asking = [PROJECT]
        """The units that are being made, the innermost last."""
        self.order: list[tuple[FunctionKey, bool]] = []
        """The units as they were asked for and had to be made, and whether in full."""

    def unit(self, key: FunctionKey) -> Unit:
        """The code of a unit, lowered now where it was not when its module was read."""
        place = key[:2]
        known = self._codes.get(place)
        if known is None:
            facts = self.facts[place[0]]
            known = facts.units.get(place[1]) or lower_function(facts, facts.heads[place[1]], self.trees)
            self._codes.put(place, known)
        self.seen.add(place)
        if self.decided is not None:
            self.decided.add(place)
        return known

    def bindings(self, path: str, body: int) -> Bindings:
        """What a module or class body binds without being run."""
        place = (path, body)
        known = self._bindings.get(place)
        if known is None:
            unit = self.unit((*place, 0))
            known = Bindings(path, unit, self.missed.setdefault(place, set()))
            self._bindings.put(place, known, size_of(unit))
        return known

    def writers(self, path: str, name: str) -> tuple[int, ...]:
        """The functions of a module that declare one of its names global."""
        if path not in self._writers:
            found: dict[str, tuple[int, ...]] = {}
            for head in self.facts[path].heads:
                for bound in head.binds:
                    found[bound] = (*found.get(bound, ()), head.index)
            self._writers[path] = found
        return self._writers[path].get(name, ())

    def binds_names(self, key: FunctionKey) -> bool:
        """Whether names of a module or class rest on a summary: of a body, or of what declares one global."""
        head = self.facts[key[0]].heads[key[1]]
        return head.kind != "function" or bool(head.binds)

    def parameters(self, key: FunctionKey) -> tuple[tuple[str, str], ...]:
        """Names and kinds of a function's parameters."""
        known = self._parameters.get(key)
        if key[2]:
            return known or ()
        self.ask_of(key[:2])
        if known is None:
            code = self.unit(key).code
            known = self._parameters[key] = tuple((parameter.name, parameter.kind) for parameter in code.parameters)
        return known

    def keep(self, key: FunctionKey, summary: Summary, parameters: tuple[tuple[str, str], ...]) -> None:
        """Remember a nested function's summary."""
        self.made[key] = summary
        self._parameters[key] = parameters

    def summary(self, key: FunctionKey, site: Site, *, full: bool = False) -> Summary | None:
        """A summary that is there; of one that is being made what the last round of its cycle said.

        None for one that failed. Raises ``Needed`` for one that is not there.
        """
        known = self.made.get(key)
        if known is not None and (not full or key in self.full or self._is_as_full(key)):
            if key in self.cycles.open:
                self.cycles.read(key)
            self.rest_on(key, full=full)
            return known
        if key in self._running:
            self.rest_on(key, full=full)
            return self.cycles.ask(key) or (bottom(key) if site[0] else None)
        if key in self.failed or key[2]:
            return known
        raise Needed(key, full=full)

    def _is_as_full(self, key: FunctionKey) -> bool:
        """Whether a full run of a unit would repeat what was run; then it counts as full, and what it asks for as well.

        perf: of those that are asked for in full only later, this saves a third to two thirds the second run.
        """
        found = {key: None}
        todo = [key]
        for member in todo:
            wanted = self._widening.get(member)
            if wanted is None or member in self.cycles.open or self._is_stale(member):
                return False
            wanted = tuple(other for other in wanted if other not in self.full and other not in found)
            found.update(dict.fromkeys(wanted))
            todo += wanted
        for member in found:
            self.full.add(member)
            rests = self.rests[member]
            rests.update({other: Rest(rests[other].summary, True) for other in self._widening[member]})
        return True

    def _is_stale(self, key: FunctionKey) -> bool:
        """Whether something that a unit rests on says something else since."""
        return any(rest.summary is not self.made.get(other) for other, rest in self.rests[key].items())

    def ask_of(self, place: tuple[str, int]) -> None:
        """Note that what is being made rests on what the words of a unit tell, or on its parameters."""
        # perf: asked for nearly every call.
        asker = self._asking[-1]
        known = self.asks.get(asker)
        if known is None:
            self.asks[asker] = {place}
        else:
            known.add(place)

    def stored_by(self, key: FunctionKey) -> Summary | None:
        """The summary of a method for what it stores; None while it runs, when it knows that best itself.

        perf: methods of a class read what others store nearly everywhere; these cycles do not start rounds.
        """
        if key in self._running and key not in self.made:
            self.rest_on(key)
            return None
        return self.summary(key, ("", 1, 0, 1, 0))

    def rest_on(self, key: FunctionKey, *, full: bool = False) -> Summary | None:
        """A summary as it now is; notes that what is being made rests on it."""
        rests = self.rests[self._asking[-1]]
        before = rests.get(key)
        summary = self.made.get(key)
        # perf: nearly always it was noted before.
        if before is None or before.summary is not summary or (full and not before.is_full):
            rests[key] = Rest(summary, full or (before is not None and before.is_full))
        return summary

    def is_running(self, key: FunctionKey) -> bool:
        """Whether a summary is being made, so that what rests on it is not the last word."""
        return key in self._running

    def so_far(self, key: FunctionKey, name: str) -> Value | None:
        """A variable of a body that is being run, as functions called on the way see it."""
        frame = self._running.get(key)
        return None if frame is None else frame.state.env.get(name)

    def object_so_far(self, key: FunctionKey, ref: Ref) -> Obj | None:
        """An object of a body that is being run, as functions called on the way see it."""
        frame = self._running.get(key)
        return frame.state.heap.get(ref) if frame is not None and frame.is_body else None

    def answer(self, question: Callable[[], _Answer]) -> _Answer:
        """The answer to a question that may need summaries first."""
        while True:
            try:
                return question()
            except Needed as needed:
                self.make(needed.key)

    def make(self, key: FunctionKey, *, full: bool = False) -> Summary | None:
        """The summary of a unit, with all that it needs, on a stack of our own."""
        if not self._is_missing(Needed(key, full=full)):
            return self.made.get(key)
        stack: list[tuple[FunctionKey, machine.Run]] = []
        self._begin(stack, key, full=full)
        answer: Summary | None = None
        while stack:
            current, run = stack[-1]
            try:
                wanted = run.send(answer)
            except StopIteration as done:
                stack.pop()
                answer = self._done(stack, current, done.value)
                continue
            except Exception as error:  # noqa: BLE001 - one function that breaks us must not take the others along
                stack.pop()
                self._running.pop(current, None)
                if not current[2]:
                    self._asking.pop()
                    self.cycles.leave(current, self.made)
                self.failed[current] = f"{type(error).__name__}: {error}"
                answer = None
                continue
            answer = None
            if isinstance(wanted, Frame):
                stack.append((wanted.key, machine.run(wanted)))
            elif self._is_missing(wanted):
                self._begin(stack, wanted.key, full=wanted.full)
        return self.made.get(key)

    def _begin(self, stack: list[tuple[FunctionKey, machine.Run]], key: FunctionKey, *, full: bool) -> None:
        self.order.append((key, full))
        self._push(stack, key, full=full)

    def _push(self, stack: list[tuple[FunctionKey, machine.Run]], key: FunctionKey, *, full: bool) -> None:
        stack.append((key, self._start(key, full=full)))
        self._asking.append(key)
        self.rests[key] = {}
        self._widening.pop(key, None)
        self.cycles.enter(key)

    def _done(
        self, stack: list[tuple[FunctionKey, machine.Run]], key: FunctionKey, summary: Summary | None
    ) -> Summary | None:
        """Keep what a run has made; the head of a cycle that says something new runs once more."""
        frame = self._running.pop(key, None)
        if summary is None or frame is None:
            return summary
        self._asking.pop()
        self.made[key] = summary = self._without_plain(summary) if frame.is_body else summary
        if frame.is_full:
            self.full.add(key)
        elif not frame.found.is_narrowed:
            self._widening[key] = tuple(frame.found.widening)
        stale = self.cycles.leave(key, self.made)
        if not stale:
            return summary
        for member in stale:
            del self.made[member]
            self.full.discard(member)
        self.world.forget(stale)
        self._push(stack, key, full=frame.is_full)
        return None

    def _without_plain(self, summary: Summary) -> Summary:
        """The summary of a body less the names of which its instructions alone tell what they are."""
        plain = self.bindings(*summary.key[:2]).plain_names()
        return summary._replace(names={name: value for name, value in summary.names.items() if name not in plain})

    def _is_missing(self, wanted: Needed) -> bool:
        key = wanted.key
        if key in self.failed or key in self._running:
            return False
        return key not in self.made or (wanted.full and key not in self.full)

    def _start(self, key: FunctionKey, *, full: bool = False) -> machine.Run:
        self._running[key] = None
        head = self.facts[key[0]].heads[key[1]]
        unit = self.unit(key)
        frame = Frame(self.world, self.catalog, key, unit, unit.code, Findings(), State({}, {}, {}))
        frame.is_body = head.kind != "function"
        frame.is_full = full
        frame.is_curious = self.index.is_curious(key[:2])
        self._running[key] = frame
        if head.kind == "function":
            yield from self._enter(frame)
        summary = yield from machine.run(frame)
        return summary

    def _enter(self, frame: Frame) -> Generator[Needed | Frame, Summary | None, None]:
        """Parameters, the class behind ``self``, and what the decorators guard."""
        bindings = self.bindings(frame.path, max(self.facts[frame.path].heads[frame.key[1]].parent, 0))
        while True:
            try:
                operations.enter(frame)
                self._enter_method(frame)
                frame.state.guards = guards_at_start(self.world, frame, bindings)
                frame.guarded_by = dict(frame.state.guards)
                inject(frame, bindings)
                observe(frame)
                catch(frame)
                break
            except Needed as needed:
                yield needed

    def _enter_method(self, frame: Frame) -> None:
        cls = self.world.class_of(frame.key)
        if cls is None or frame.first_parameter is None or self.world.kind_of(frame.key) == "static":
            return
        name = self.world.class_name(cls)
        sym = Sym(frame.key, frame.first_parameter, ())
        kind = "class" if self.world.kind_of(frame.key) == "class" else "of"
        refs = {("obj", sym): NOTHING, (kind, *cls): NOTHING}
        frame.state.env[frame.first_parameter] = Value(syms={sym: None}, refs=refs, noun=name)
