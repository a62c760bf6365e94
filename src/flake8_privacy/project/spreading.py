"""Personal data that a function hands on under names that do not say so: who else has to be looked at."""

from ..catalog.names import Names
from ..flow.values.reading import all_of_fields
from ..model.summaries import Summary
from ..model.values import Obj, Ref, Sym, Value


def given(summary: Summary) -> bool:
    """Whether a function hands personal data back, by itself or in a collection."""
    return any(value.labels for value in _handed_back(summary, inside=None))


def given_inside(summary: Summary, names: Names) -> bool:
    """Whether it does so in an instance, or in an object that it was given.

    What stands under a personal name does not count: whoever reads it must name the field.
    """
    if any(value.labels for value in _handed_back(summary, inside=names)):
        return True
    return any(
        value.labels
        for ref, obj in summary.heap.items()
        if isinstance(ref[1], Sym) and ref[1].root != "self"
        for value in _unnamed(obj, names)
    )


def kept(summary: Summary, names: Names) -> set[str]:
    """The attributes of ``self`` in which a method keeps personal data, and whose names say nothing of it."""
    found: set[str] = set()
    for ref, obj in summary.heap.items():
        if isinstance(ref[1], Sym) and ref[1].root == "self":
            if not ref[1].path:
                found.update(key for key, value in obj.fields.items() if value.labels)
            elif any(value.labels for value in all_of_fields(obj)):
                found.add(ref[1].path[0])
    return {name for name in found if names.field(name) is None}


def _handed_back(summary: Summary, *, inside: Names | None) -> list[Value]:
    """The result with all it holds; with ``inside`` also what instances hold."""
    found = [summary.returns, summary.yields]
    seen: set[Ref] = set()
    for value in found:
        for ref in value.refs:
            obj = summary.heap.get(ref) if ref not in seen else None
            seen.add(ref)
            if obj is not None and (obj.kind != "instance" or inside is not None):
                found += _unnamed(obj, inside) if inside is not None else all_of_fields(obj)
    return found


def _unnamed(obj: Obj, names: Names) -> list[Value]:
    """What an object holds under keys that say nothing of it."""
    found = [value for key, value in obj.fields.items() if names.field(key) is None]
    return found if obj.rest is None else [*found, obj.rest]
