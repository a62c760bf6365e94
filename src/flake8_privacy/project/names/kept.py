"""What a method keeps on its instance, as others find it there."""

from ...model.summaries import Summary
from ...model.values import Sym, Value


def assigned_in(summary: Summary, name: str) -> list[Value]:
    """What a method stores under a name of its first parameter, without what its callers decide."""
    found = []
    for ref, obj in summary.heap.items():
        if isinstance(ref[1], Sym) and not ref[1].path and ref[1].root in ("self", "cls") and name in obj.fields:
            found.append(without_callers(obj.fields[name]))
    return found


def without_callers(value: Value) -> Value:
    """A value less what only the callers of the function that made it know."""
    if not value.syms and not any(isinstance(ref[1], Sym) for ref in value.refs):
        return value
    refs = {item: held for item, held in value.refs.items() if not isinstance(item[1], Sym)}
    return value.but(syms={}, refs=refs)
