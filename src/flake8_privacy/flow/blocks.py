"""Blocks of context managers: what entering and leaving them calls, and what holds inside."""

from collections.abc import Iterable, Iterator
from itertools import product

from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Raised
from ..model.values import Ref, Site, Sym, Value
from .calls.arguments import Arguments
from .calls.calling import call_member
from .calls.deferred import follow
from .frame import ANYTHING, BLOCK, RAISED, Frame
from .values.guards import consented, says_consent

_ENTERING = ("__enter__", "__aenter__")
_LEAVING = ("__exit__", "__aexit__")


def entering(frame: Frame, ins: Instruction) -> None:
    """Enter a context manager: what held at its ``yield``, or after its ``__enter__``, holds in the block."""
    if not frame.registers[ins[2]].refs:
        _follow(frame, frame.code.instructions[frame.counter - 1])
    value: Value = frame.registers[ins[2]]
    site = frame.site(ins[3])
    entered = value
    for ref in value.refs:
        if ref[0] == "gen":
            frame.state.hold(ref[1], site)
            entered = ref[2]
    if value.refs:
        given = _called(frame, value, _ENTERING, site)
        if given is not None and (given.refs or given.syms or given.labels or says_consent(given)):
            entered = given
    guard = frame.names.consent_guard(value.noun) if value.noun else None
    if guard is not None and not any(ref[0] == "gen" for ref in value.refs):
        frame.state.hold(consented(True, guard.purpose)[0], site)
    frame.registers[ins[1]] = entered
    if any(len(ref) > 3 for ref in value.refs if ref[0] == "gen") or any(_methods(frame, value, _LEAVING)):
        frame.watching = (*frame.watching, (ins[2], frame.thrown))
        frame.thrown = {}


def _follow(frame: Frame, maker: Instruction) -> None:
    """Follow the call of a generator of the project that may send what is raised in its block."""
    function = frame.registers[maker[2]] if maker[0] == ir.CALL else Value()
    if any(ref[0] == "fn" and frame.world.may_send(ref[1]) for ref in function.refs):
        follow(frame, [maker])


def open_block(frame: Frame) -> None:
    """In the block that a generator hands over to within a ``try``, anything may be raised."""
    if frame.is_trying and not frame.dead:
        frame.throw(Raised(ANYTHING, Value(syms={Sym(frame.key, BLOCK, (RAISED,)): None}), {}, 0))


def leaving(frame: Frame, ins: Instruction) -> None:
    """Leave a context manager, which is told what is raised in its block."""
    value: Value = frame.registers[ins[1]]
    if not value.refs:
        return
    if not frame.dead:
        _called(frame, value, _LEAVING, frame.site(ins[2]))
    if frame.watching and frame.watching[-1][0] == ins[1] and frame.thrown:
        from . import catching  # perf: little of what is raised carries anything

        catching.by_manager(frame, value, _methods(frame, value, _LEAVING), list(frame.thrown.values()))


def left(frame: Frame, register: int) -> None:
    """What is raised in a block goes on outside."""
    if frame.watching and frame.watching[-1][0] == register:
        thrown = frame.thrown
        *others, (_, frame.thrown) = frame.watching
        frame.watching = tuple(others)
        for raised in thrown.values():
            frame.throw(raised)


def _called(frame: Frame, value: Value, names: tuple[str, ...], site: Site) -> Value | None:
    """The result of a method of the project's class that a context manager is an instance of."""
    for ref, held in value.refs.items():
        cls = _class_of(frame, ref)
        if cls is None:
            continue
        for name in names:
            result = call_member(frame, value.but(refs={ref: held}), cls, name, Arguments((), {}), site, held)
            if result is not None:
                return result
    return None


def _class_of(frame: Frame, ref: Ref) -> tuple[str, int] | None:
    if ref[0] == "obj":
        obj = frame.obj(ref)
        return obj.cls if obj is not None else None
    return (ref[1], ref[2]) if ref[0] == "of" else None


def _methods(frame: Frame, manager: Value, names: Iterable[str]) -> Iterator[Ref]:
    """The methods of these names that a context manager of the project has."""
    classes = [cls for ref in manager.refs if (cls := _class_of(frame, ref)) is not None]
    for cls, name in product(classes, names):
        found = frame.world.member(cls, name)
        yield from (each for each in found.refs if each[0] == "fn") if found is not None else ()
