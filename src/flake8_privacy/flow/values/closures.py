"""What functions capture that are made in a call and given away: the parameters around them."""

from collections.abc import Mapping

from ...model.summaries import Summary
from ...model.values import FunctionKey, Obj, Ref, Sym, Value
from ..frame import Frame
from .reading import all_of_fields
from .records import below

RESULT = "()"
"""The key under which what a parameter gives stands, when it is called."""
ANNOUNCING = "__init_subclass__"
"""The method by which a class is told of those that inherit from it."""
_KIND = "closure"
"""The kind of an object that holds what a function has captured; it stands behind the function's own key."""


def field_of(sym: Sym) -> str:
    """The name under which what a parameter was handed stands beside what a function is handed itself."""
    return f"{sym.owner[2]} {sym.root}"


def is_inner(ref: Ref, key: FunctionKey) -> bool:
    """Whether a reference is to a function that was made where a function was run."""
    return bool(ref[1][2]) and ref[1][:2] == key[:2]


def captured(frame: Frame, ref: Ref) -> Mapping[str, Value]:
    """What a function has captured that is called by a reference."""
    obj = frame.obj(ref[2]) if ref[0] == "fn" and len(ref) > 2 else None  # a bound one has its instance there
    return {} if obj is None else obj.fields


def closed(key: FunctionKey, bound: Mapping[str, Value], before: Mapping[str, Value]) -> Obj:
    """What is captured in a call of a function: what it is handed, and what was captured around it."""
    own = {name if " " in name else f"{key[2]} {name}": value for name, value in bound.items()}
    return Obj(_KIND, None, {**before, **own}, None)


def is_given_away(summary: Summary, key: FunctionKey) -> bool:
    """Whether a function gives away one that it has made, by its result or by what it stores."""
    if key == summary.key:
        return False
    values = [summary.returns, *(value for obj in summary.heap.values() for value in all_of_fields(obj))]
    return any(ref[0] == "fn" and ref[1] == key for value in values for ref in value.refs)


def left_open(frame: Frame, function: Value, result: Value) -> Value:
    """What a call gives of which only callers know what it is of; as far as that is of interest."""
    # Decorators ask what they were handed: "@when(agreed)".
    is_captured = frame.outer is not None and any(sym.owner != frame.key for sym in function.syms)
    if not (frame.is_curious or frame.is_full or is_captured or frame.code.name == ANNOUNCING):
        frame.found.is_narrowed = True
        return result
    given = below(function, RESULT)
    return result if given is None else result.but(syms={**result.syms, **given.syms})
