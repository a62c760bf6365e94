"""Control flow: branches, loops, exceptions. Structured, so that states join where the code does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Raised, Test
from ..model.values import NOTHING, UNKNOWN, Atoms, Obj, Ref, Site, Value
from . import blocks, checks
from .fairness import pricing, serving
from .frame import Frame
from .values.guards import says_consent, truth
from .values.state import State, join

if TYPE_CHECKING:
    from typing import TypeGuard

_MOST_LOOPS = 2
"""Loops nested deeper than this run once: a value carried around them is not followed."""


class _Branch:
    """An ``if``: the state of its other side, waiting."""

    def __init__(self, other: State, condition: Value, site: Site, start: checks.Marks) -> None:
        self.other = other
        self.then: State | None = None
        self.condition = condition
        self.site = site
        self.start = start
        self.middle = start
        self.refused: dict[bool, Atoms] = {}
        """What an exception says that leaves one of the sides: on the other, that is granted."""
        self.test: Test | None = None


class _Loop:
    def __init__(self, start: int, entry: State, site: Site, *, may_skip: bool) -> None:
        self.start = start
        self.entry = entry
        self.site = site
        self.may_skip = may_skip
        self.is_second = False
        self.breaks: list[State] = []
        self.continues: list[State] = []


class _Try:
    def __init__(self, entry: State) -> None:
        self.entry = entry
        self.body: State | None = None
        self.handler: State | None = None
        self.ends: list[State] = []
        self.raised: list[State] = []
        self.around: dict[Ref, Raised] = {}
        """What is on its way outside of it."""
        self.thrown: dict[Ref, Raised] = {}
        """What its body raises and no handler has caught yet."""
        self.caught: Sequence[Raised] = ()
        """What the handler that is being run has caught."""
        self.after: State | None = None
        self.handled: list[Value] | None = None
        """What is being handled around it."""


class Control:
    """The open blocks of one run."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.blocks: list[_Branch | _Loop | _Try] = []

    def _if(self, instruction: Instruction, position: int) -> None:
        frame = self.frame
        condition: Value = frame.asked(instruction[1])
        other = frame.state.copy()
        site = frame.site(instruction[2])
        if frame.state.guards is not None:
            true, false = truth(condition)
            if true != NOTHING:
                frame.state.hold(true, site)
            if false != NOTHING:
                other.hold(false, site)
            if (true or false) and says_consent(condition):
                serving.asked(frame, instruction[1], site)
            checks.tested(frame, instruction[1], frame.state, other, site)
            narrowed = frame.narrowed.get(instruction[1])
            if narrowed is not None:
                narrowed.apply(frame.state.env, True)
                narrowed.apply(other.env, False)
        frame.barred.append(serving.barred(condition, site) if condition.false else {})
        frame.elsewhere = (*frame.elsewhere, condition.false)
        branch = _Branch(other, condition, site, checks.Marks(frame))
        branch.test = frame.tests.get(instruction[1])
        frame.taken.append([branch.test] if branch.test is not None else [])
        self.blocks.append(branch)

    def _else(self, instruction: Instruction, position: int) -> None:
        branch = self.blocks[-1]
        assert isinstance(branch, _Branch)
        branch.then, self.frame.state = self.frame.state, branch.other
        branch.middle = checks.Marks(self.frame)
        turned = branch.condition.but(true=branch.condition.false, false=branch.condition.true)
        self.frame.barred[-1] = serving.barred(turned, branch.site) if turned.false else {}
        self.frame.elsewhere = (*self.frame.elsewhere[:-1], turned.false)
        self.frame.taken[-1] = [branch.test.turned()] if branch.test is not None else []

    def _end(self, instruction: Instruction, position: int) -> None:
        branch = self.blocks.pop()
        assert isinstance(branch, _Branch)
        self.frame.taken.pop()
        self.frame.barred.pop()
        self.frame.elsewhere = self.frame.elsewhere[:-1]
        then, other = (self.frame.state, branch.other) if branch.then is None else (branch.then, self.frame.state)
        for is_then, atoms in branch.refused.items():
            left, stays = (then, other) if is_then else (other, then)
            if left.guards is None:
                stays.hold(atoms, branch.site)
                self.frame.raising.add(branch.site)
        self.frame.state = join(then, other)
        if branch.test is not None and (then.guards is None) != (other.guards is None):
            # One side has left: what follows is the other.
            self.frame.taken[-1].append(branch.test.turned() if then.guards is None else branch.test)
        pricing.compare_branches(self.frame, then, other)
        if branch.then is not None:
            checks.compare_sides(self.frame, branch.condition, branch.start, branch.middle, branch.site)

    def _loop(self, instruction: Instruction, position: int) -> None:
        site = self.frame.site(instruction[2])
        self.blocks.append(_Loop(position, self.frame.state.copy(), site, may_skip=bool(instruction[1])))
        self.frame.taken.append([])

    def _end_loop(self, instruction: Instruction, position: int) -> int | None:
        loop = self.blocks[-1]
        assert isinstance(loop, _Loop)
        end = self.frame.state
        for state in loop.continues:
            end = join(end, state)
        if not loop.is_second and _carries(loop.entry, end):
            if self._depth() > _MOST_LOOPS:
                self.frame.gap(loop.site, "a loop that is nested deeper than values are carried around")
                self._leave_loop(loop, end)
                return None
            loop.is_second = True
            loop.continues = []
            self.frame.taken[-1] = []
            self.frame.state = join(loop.entry.copy(), end)
            return loop.start + 1
        self._leave_loop(loop, end)
        return None

    def _leave_loop(self, loop: _Loop, end: State) -> None:
        self.blocks.pop()
        self.frame.taken.pop()
        states = [*loop.breaks, *([loop.entry, end] if loop.may_skip else [])]
        if states:
            result = states[0]
            for state in states[1:]:
                result = join(result, state)
            self.frame.state = result
        else:
            self.frame.state.guards = None

    def _depth(self) -> int:
        return sum(isinstance(block, _Loop) for block in self.blocks)

    def _leave(self, instruction: Instruction, position: int) -> None:
        for block in reversed(self.blocks) if not self.frame.dead else ():
            if isinstance(block, _Loop):
                (block.breaks if instruction[0] == ir.BREAK else block.continues).append(self.frame.state.copy())
                break
        self.frame.state.guards = None

    def _try(self, instruction: Instruction, position: int) -> None:
        block = _Try(self.frame.state.copy())
        block.around, self.frame.thrown = self.frame.thrown, block.thrown
        block.handled = self.frame.handled
        self.blocks.append(block)

    def _except(self, instruction: Instruction, position: int) -> None:
        block = self.blocks[-1]
        assert isinstance(block, _Try)
        block.ends.append(self.frame.state)
        if block.handler is None:
            # An exception may come from anywhere in the body: what holds is what held before it.
            block.body = self.frame.state
            block.handler = block.entry.copy()
            for state in [*block.raised, self.frame.state]:
                block.handler = join(block.handler, state)
            self.frame.thrown = block.around
        self.frame.state = block.handler.copy()
        if instruction[1] >= 0:
            self.frame.registers[instruction[1]] = UNKNOWN
        self.frame.handled = [raised.value for raised in block.caught]
        if block.caught:
            from . import raising

            raising.take(self.frame, instruction, block.thrown, block.caught)

    def _finally(self, instruction: Instruction, position: int) -> None:
        block = self.blocks[-1]
        assert isinstance(block, _Try)
        after = self.frame.state
        for state in block.ends:
            after = join(after, state)
        if block.body is not None:
            checks.swallowed(self.frame, block.entry, block.body, after)
        block.after = after.copy()
        self.frame.thrown, block.caught = block.around, ()
        self.frame.handled = block.handled
        for raised in block.thrown.values():
            self.frame.throw(raised)
        guards = block.entry.guards
        self.frame.state = (after if after.guards is not None else block.entry).copy()
        self.frame.state.guards = guards

    def _end_try(self, instruction: Instruction, position: int) -> None:
        block = self.blocks.pop()
        assert isinstance(block, _Try)
        assert block.after is not None
        if self.frame.state.guards is not None:
            self.frame.state.guards = block.after.guards

    def _left(self, instruction: Instruction, position: int) -> None:
        blocks.left(self.frame, instruction[1])

    def prepare(self, instruction: Instruction, position: int) -> None:
        """What a function that is tested says, exceptions carry and leaving a block calls: it may need summaries."""
        if instruction[0] == ir.IF:
            checks.idle(self.frame, instruction[1])
            return
        if instruction[0] == ir.LEAVE:
            self.frame.counter = position
            blocks.leaving(self.frame, instruction)
            return
        if instruction[0] == ir.RAISE:
            if not self.frame.dead:
                self._throw(instruction, self.frame.code.instructions[position - 1])
            return
        block = self.blocks[-1]
        assert isinstance(block, _Try)
        block.caught = ()
        if block.thrown:
            from . import raising  # perf: little of what is raised carries anything

            block.caught = raising.caught(self.frame, block.thrown, instruction)

    def _throw(self, instruction: Instruction, maker: Instruction) -> None:
        if instruction[1] >= 0:
            from . import raising
            from .exposures import raised as exceptions

            if self.frame.world.wants_exceptions():
                exceptions.disclose(self.frame, maker, instruction[1], raising.labels_in(self._caught()))
            raising.note(self.frame, instruction, maker)
        elif instruction[1] == ir.AGAIN:
            known = self.frame.state.heap
            for raised in self._caught():
                self.frame.throw(raised._replace(heap={ref: known.get(ref, obj) for ref, obj in raised.heap.items()}))

    def _caught(self) -> Sequence[Raised]:
        """What the innermost handler that is being run has caught."""
        return next((block.caught for block in reversed(self.blocks) if _is_handling(block)), ())

    def _raise(self, instruction: Instruction, position: int) -> None:
        branch = self.blocks[-1] if self.blocks and instruction[1] >= 0 else None
        if isinstance(branch, _Branch) and not says_consent(branch.condition):
            said = checks.refused_by(self.frame, self.frame.code.instructions[position - 1])
            if said:
                branch.refused[branch.then is None] = said
        for atom, site in (self.frame.state.guards or {}).items():
            if not atom.granted and atom.sym is None:
                self.frame.raising.add(site)
        for block in reversed(self.blocks) if not self.frame.dead else ():
            if isinstance(block, _Try) and block.handler is None and block.after is None:
                block.raised.append(self.frame.state.copy())
                break
        else:
            serving.raised(self.frame)
        self.frame.state.guards = None


def _is_handling(block: "_Branch | _Loop | _Try") -> "TypeGuard[_Try]":
    """Whether a block is one of whose handlers is being run."""
    return isinstance(block, _Try) and block.handler is not None and block.after is None


def _carries(entry: State, end: State) -> bool:
    """Whether a second round would start from something else than the first."""
    if end.guards is None:
        return False
    env, heap = end.env, end.heap
    for name, value in entry.env.items():
        after = env.get(name)
        if after is not value and after is not None and _says_more(value, after):
            return True
    return any(_holds_more(obj, heap[ref]) for ref, obj in entry.heap.items() if heap.get(ref, obj) is not obj)


def _says_more(before: Value, after: Value) -> bool:
    """Whether a value carries something, or may be something, that it did not before."""
    if not (after.labels.keys() <= before.labels.keys() and after.syms.keys() <= before.syms.keys()):
        return True
    if not after.refs.keys() <= before.refs.keys():
        return True
    return bool((before.true or before.false) and (before.true, before.false) != (after.true, after.false))


def _holds_more(before: Obj, after: Obj) -> bool:
    """Whether an object holds a value that says more than what stood there."""
    values = [(before.fields.get(key), value) for key, value in after.fields.items()]
    if after.rest is not None:
        values.append((before.rest, after.rest))
    return any(new is not old and _says_more(old or UNKNOWN, new) for old, new in values)


STEPS: dict[int, Callable[[Control, Instruction, int], int | None]] = {
    ir.IF: Control._if,
    ir.ELSE: Control._else,
    ir.END: Control._end,
    ir.LOOP: Control._loop,
    ir.END_LOOP: Control._end_loop,
    ir.BREAK: Control._leave,
    ir.CONTINUE: Control._leave,
    ir.TRY: Control._try,
    ir.EXCEPT: Control._except,
    ir.FINALLY: Control._finally,
    ir.END_TRY: Control._end_try,
    ir.RAISE: Control._raise,
    ir.LEAVE: Control._left,
}
"""What each instruction does to the flow of control, by its number."""
