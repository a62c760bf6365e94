"""Blocks of context managers: what entering and leaving them calls, and what holds inside."""

from ..model.code import Instruction
from ..model.values import Ref, Site, Value
from .calls.arguments import Arguments
from .calls.calling import call_member
from .frame import Frame
from .values.guards import consented, says_consent

_ENTERING = ("__enter__", "__aenter__")
_LEAVING = ("__exit__", "__aexit__")


def entering(frame: Frame, ins: Instruction) -> None:
    """Enter a context manager: what held at its ``yield``, or after its ``__enter__``, holds in the block."""
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


def leaving(frame: Frame, ins: Instruction) -> None:
    """Leave a context manager."""
    value: Value = frame.registers[ins[1]]
    if value.refs:
        _called(frame, value, _LEAVING, frame.site(ins[2]))


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
