"""The ways of values: how labels came here, and how parameters go on from here."""

from ...model.summaries import Flow
from ...model.values import Onward, Site, Step, Sym, Value
from ..frame import RAISED, Frame
from .text import HASH, OBJECT, TEXT

_MARKS = frozenset({HASH, OBJECT, TEXT, "[]"})
"""Keys of a path that are no names of the code."""


def leading_on(step: Step | None, after: Onward | None) -> Onward | None:
    """The steps of a parameter within its function, with what comes after them."""
    while step is not None:
        after = Onward(step.site, step.note, after)
        step = step.before
    return after


def led_on(step: Step | None, onward: Onward) -> Step:
    """The whole way of a label: what brought it here, and what happens to it behind this point."""
    made = Step(onward.site, onward.note, step)
    while onward.after is not None:
        onward = onward.after
        made = Step(onward.site, onward.note, made)
    return made


def passed_on(value: Value, onward: Onward | None) -> Value:
    """A value with more steps on the way of all that it carries."""
    if onward is None or not (value.labels or value.syms):
        return value
    return value.but(
        labels={label: led_on(step, onward) for label, step in value.labels.items()},
        syms={sym: led_on(step, onward) for sym, step in value.syms.items()},
    )


def kept(frame: Frame, owner: Value, key: str, value: Value, site: Site) -> Value:
    """A value that a method keeps on ``self``, where other methods find it."""
    is_own = any(sym.root == frame.first_parameter and not sym.path for sym in owner.syms)
    if not value.labels or not is_own:
        return value
    return passed_on(value, Onward(site, f"{frame.first_parameter}.{key} keeps it", None))


def is_raised(sym: Sym) -> bool:
    """Whether a symbol stands for what something raises."""
    return any(part.startswith(RAISED) for part in sym.path)


def caught_at(flow: Flow, site: Site) -> Site:
    """Where it is told what a call hands over: what is raised, where it is caught and sent."""
    return flow.exit.site if is_raised(flow.sym) else site


def taken(name: str, sym: Sym) -> str:
    """What a call does to an argument: the parameter, or the part of it, that takes it in."""
    said = called(name)
    if is_raised(sym):
        return f"{said} catches what {sym.root} raises"
    names = [part for part in sym.path if part not in _MARKS and part[:1] != "#"]
    if sym.root.startswith("#"):
        return f"{said} shows what is being handled"
    return f"{said} takes it as {names[-1] if names else sym.root}"


def called(name: str) -> str:
    """How a step speaks of what is called."""
    return f"{name}()" if name.isidentifier() else "a function"
