"""Decorators of the project: what they send of what the functions that they wrap are given, or give."""

from collections.abc import Iterator

from ...model.summaries import Summary
from ...model.tuples import NamedTuple
from ...model.values import NOTHING, UNKNOWN, Atoms, FunctionKey, Ref, Site, Value
from ..calls import calling
from ..calls.applying import note_call
from ..calls.arguments import Arguments
from ..exposures.disclosing import add_disclosure
from ..frame import Frame
from ..objects.making import construct
from ..values.closures import RESULT, captured
from ..values.collecting import collect
from ..values.guards import without_callers
from ..values.state import all_of
from ..values.substitution import Substitution


class Wrapper(NamedTuple):
    """What a decorator makes of a function, and what it makes sure of before it calls that."""

    made: Value
    held: Atoms


def around(frame: Frame, key: FunctionKey, given: Arguments, site: Site, name: str) -> None:
    """A call of a decorated function is one of what its decorators have made of it."""
    before, inside, is_curious = frame.state.guards, frame.inside, frame.is_curious
    guards = before
    frame.inside, frame.is_curious = inside | {key}, True
    try:
        for wrapper in _wrappers(frame, key, site, name):
            frame.state.guards = guards
            calling.call(frame, wrapper.made.called(name), given, site, site)
            frame.state.guards = guards
            frame.state.hold(wrapper.held, site)
            guards = frame.state.guards
    finally:
        frame.state.guards, frame.inside, frame.is_curious = before, inside, is_curious


def _wrappers(frame: Frame, key: FunctionKey, site: Site, name: str) -> Iterator[Wrapper]:
    """What the decorators of a function that may send something have made of it, the outermost first."""
    function = Value(refs={("fn", key): NOTHING}, noun=name)
    for decorator in frame.world.decorators(key):
        for ref in decorator.refs:
            wrapper = _wrapper(frame, ref, function, site, name)
            if wrapper is not None:
                yield wrapper


def _wrapper(frame: Frame, ref: Ref, function: Value, site: Site, name: str) -> Wrapper | None:
    if ref[0] in ("fn", "bound"):
        summary = frame.world.summary(ref[1], site) if frame.world.may_send(ref[1]) else None
        parameter = _wrapped_by(frame, ref) if summary is not None else ""
        if summary is None or not parameter:
            return None
        bound = {**(captured(frame, ref) if ref[0] == "fn" else {}), parameter: function}
        substitution = Substitution(frame, summary, bound, site, name)
        held = substitution.atoms(summary.parameter_calls.get(parameter)) or NOTHING
        return Wrapper(substitution.value(summary.returns), without_callers(held))
    if ref[0] == "class" and frame.world.may_send((ref[1], ref[2], 0)):
        return Wrapper(construct(frame, (ref[1], ref[2]), Arguments((function,), {}), site), NOTHING)
    obj = frame.obj(ref) if ref[0] == "obj" else None
    if obj is not None and obj.cls is not None and frame.world.may_send((*obj.cls, 0)):
        made = Value(refs={ref: NOTHING})
        given = Arguments((function,), {})
        return Wrapper(calling.call_member(frame, made, obj.cls, "__call__", given, site) or UNKNOWN, NOTHING)
    return None


def _wrapped_by(frame: Frame, ref: Ref) -> str:
    """The parameter of a decorator that is the function."""
    parameters = frame.world.parameters(ref[1])
    return parameters[-1 if ref[0] == "bound" else 0][0] if parameters else ""


def result(frame: Frame) -> None:
    """What decorators send of what a function gives, and that they are called with it."""
    site = frame.site(frame.code.span)
    given = all_of([value for value, *_ in frame.returned]) if frame.returned else UNKNOWN
    load = collect(frame, given, site, records=False).labels
    outside: Atoms = NOTHING
    for decorator in frame.world.decorators(frame.key):
        for ref in decorator.refs:
            if ref[0] not in ("fn", "bound") or not frame.world.may_send(ref[1]):
                continue
            summary = frame.world.summary(ref[1], site, full=bool(load))
            parameter = _wrapped_by(frame, ref)
            if summary is not None and parameter:
                for flow in summary.flows if load else ():
                    if flow.sym.root == parameter and flow.sym.path == (RESULT,):
                        add_disclosure(frame, flow.exit, flow.exit.site, flow.exit.call, load, flow.parameters)
                _note_tracking(frame, summary, outside, site)
                outside |= without_callers(summary.parameter_calls.get(parameter, ()))


def _note_tracking(frame: Frame, summary: Summary, outside: Atoms, site: Site) -> None:
    """What a wrapper tracks is guarded by the decorators around it, and by those who call the function."""
    whole = frame.world.summary((*summary.key[:2], 0), site)
    inner = {each.key for each in whole.tracking if each.key[2]} if whole is not None else set()
    before, frame.state.guards = frame.state.guards, dict.fromkeys(outside, site)
    for ref in summary.returns.refs:
        if ref[0] == "fn" and ref[1] in inner:
            note_call(frame, ref[1], site, frame.code.name, {}, NOTHING, escapes=False)
    frame.state.guards = before
