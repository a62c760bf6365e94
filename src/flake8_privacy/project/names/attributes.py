"""What stands in the attributes of instances, by the methods that assign them."""

from collections.abc import Callable

from ...flow.values.state import all_of
from ...model.facts import UnitHead
from ...model.summaries import Summary
from ...model.values import FunctionKey, Sym, Value
from ..units import Units

Bases = tuple[tuple[str, int], ...]
"""A class and its bases in the project, nearest first."""


class Attributes:
    """Finds what the methods of a class and of its bases store on ``self``."""

    def __init__(self, units: Units, bases: Callable[[tuple[str, int]], Bases]) -> None:
        self._units = units
        self._bases = bases
        self.known: dict[tuple[tuple[str, int], str], tuple[Value | None, Bases, list[FunctionKey]]] = {}
        """What an attribute holds, with the row of bases by which its writers were found, and these."""
        self._methods: dict[tuple[str, int], tuple[UnitHead, ...]] = {}
        self._found: dict[tuple[Bases, str], list[FunctionKey]] = {}
        """The methods that assign an attribute, for each row of bases: it may be told in full only later."""

    def of(self, cls: tuple[str, int], name: str) -> Value | None:
        """What the methods of a class assign to this attribute of ``self``."""
        key = (cls, name)
        known = self.known.get(key)
        if known is not None:
            found, bases, writers = known
            # perf: the same row of bases has the same writers; to look for them takes longer than to ask for bases.
            for method in writers if bases is self._bases(cls) else self._writers(cls, name):
                self._units.rest_on(method)
            return found
        summaries = [self._units.stored_by(method) for method in self._writers(cls, name)]
        values = [value for summary in summaries if summary is not None for value in assigned_in(summary, name)]
        result = all_of(values) if values else None
        if None not in summaries:
            self.known[key] = (result, self._bases(cls), self._writers(cls, name))
        return result

    def _writers(self, cls: tuple[str, int], name: str) -> list[FunctionKey]:
        """The methods that assign an attribute, and the constructor that hands it to that of a base."""
        bases = self._bases(cls)
        known = self._found.get((bases, name))
        if known is not None:
            return known
        found: list[FunctionKey] = []
        constructors: list[FunctionKey] = []
        for base in bases:
            for head in self._storing(base):
                if name in head.assigns:
                    if head.name == "__init__":
                        found += constructors
                    found.append((base[0], head.index, 0))
                elif head.name == "__init__":
                    constructors.append((base[0], head.index, 0))
        known = self._found[bases, name] = list(dict.fromkeys(found))
        return known

    def _storing(self, cls: tuple[str, int]) -> tuple[UnitHead, ...]:
        """The methods of a class that assign attributes, and its constructor."""
        # perf: asked for every attribute that is read.
        known = self._methods.get(cls)
        if known is None:
            path, unit = cls
            known = self._methods[cls] = tuple(
                head
                for head in self._units.facts[path].heads
                if head.parent == unit and (head.assigns or head.name == "__init__")
            )
        return known


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
