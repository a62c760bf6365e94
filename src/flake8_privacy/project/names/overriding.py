"""Methods that only name what others do: which are abstract, and who implements them."""

from collections.abc import Callable

from ...model import code as ir
from ...model.code import Unit
from ...model.facts import ModuleFacts, UnitHead
from ...model.values import FunctionKey
from ..units import Units

MOST_OVERRIDES = 4
"""Implementations of one abstract method that a call of it may mean; of more nobody knows which."""
_LONGEST_ABSTRACT = 40
"""Lines of a method that does nothing: its docstring may be long."""
_NO_EFFECT = ("pass", "...", "return", "None", '"""', "'''")
_EMPTY = frozenset({ir.CONST, ir.RETURN})
_ANNOUNCING = frozenset({ir.CONST, ir.NAME, ir.CALL, ir.TEXT, ir.ATTR})


class Overriding:
    """Finds the classes below a class by its name in their text."""

    def __init__(self, units: Units, bases: Callable[[tuple[str, int]], tuple[tuple[str, int], ...]]) -> None:
        self._units = units
        self._bases = bases
        self._abstract: dict[FunctionKey, bool] = {}
        self._inner: dict[str, dict[int, list[tuple[str, int]]]] = {}
        """The classes of each module by the body they stand in."""
        self.found: dict[tuple[tuple[str, int], str], list[FunctionKey]] = {}
        """The implementations of abstract methods that were asked for."""
        self._below: dict[tuple[str, int], tuple[tuple[str, int], ...]] = {}

    def is_abstract(self, key: FunctionKey) -> bool:
        """Whether a function does nothing, or only says that it is not implemented."""
        known = self._abstract.get(key)
        if known is None:
            facts = self._units.facts[key[0]]
            may_be = not key[2] and is_short(facts, facts.heads[key[1]])  # perf: asked before it is lowered
            known = self._abstract[key] = may_be and does_nothing(self._units.unit(key))
        return known

    def implementations(self, cls: tuple[str, int], name: str) -> list[FunctionKey]:
        """The methods of this name in classes below a class; none where there are too many."""
        known = self.found.get((cls, name))
        if known is None:
            found = [
                (path, head.index, 0)
                for path, unit in self.below(cls)
                for head in self._units.facts[path].heads
                if head.parent == unit and head.name == name and not self.is_abstract((path, head.index, 0))
            ]
            known = self.found[cls, name] = found if len(found) <= MOST_OVERRIDES else []
        return known

    def is_set_below(self, cls: tuple[str, int], name: str) -> bool:
        """Whether the body of a class below a class binds this name anew."""
        return any(self._units.bindings(*each).binds(name) for each in self.below(cls))

    def below(self, cls: tuple[str, int]) -> tuple[tuple[str, int], ...]:
        """The classes of the project that inherit from a class."""
        known = self._below.get(cls)
        if known is None:
            names = {self._units.facts[cls[0]].heads[cls[1]].name}
            found: dict[tuple[str, int], None] = {}
            todo = list(names)
            while todo:
                for place in self._units.index.holding(todo.pop()):
                    for other in self._classes_at(place):
                        if other != cls and other not in found and cls in self._bases(other):
                            found[other] = None
                            name = self._units.facts[other[0]].heads[other[1]].name
                            if name not in names:
                                names.add(name)
                                todo.append(name)
            known = self._below[cls] = tuple(sorted(found))
        return known

    def _classes_at(self, place: tuple[str, int]) -> list[tuple[str, int]]:
        """The classes that a body defines; the line of a class statement is its own."""
        path, unit = place
        heads = self._units.facts[path].heads
        inner = self._inner.get(path)
        if inner is None:
            inner = self._inner[path] = {}
            for head in heads:
                if head.kind == "class":
                    inner.setdefault(head.parent, []).append((path, head.index))
        found = inner.get(unit, [])
        return [place, *found] if heads[unit].kind == "class" else found


def is_short(facts: ModuleFacts, head: UnitHead) -> bool:
    """Whether a function may do nothing, by its lines."""
    if head.last_line - head.first_line > _LONGEST_ABSTRACT:
        return False
    lines = facts.lines[head.first_line - 1 : head.last_line]
    return lines[-1].rstrip().endswith(_NO_EFFECT) or any("NotImplementedError" in line for line in lines)


def does_nothing(unit: Unit) -> bool:
    """Whether a function has no effect and no result."""
    instructions = unit.code.instructions
    if instructions and instructions[-1][0] == ir.RAISE:
        rest = [each[0] for each in instructions[:-1]]
        return "NotImplementedError" in unit.strings and _ANNOUNCING.issuperset(rest)
    return unit.constants in ((), (None,)) and _EMPTY.issuperset(each[0] for each in instructions)
