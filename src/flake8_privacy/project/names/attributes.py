"""What stands in the attributes of instances, by the methods that assign them and by those who make the instances."""

from collections.abc import Callable, Iterator

from ...flow.values.state import all_of
from ...model.facts import UnitHead
from ...model.summaries import Summary
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Sym, Value
from ..units import Units
from .lexicon import Place
from .overriding import Overriding
from .reach import ImportReach

MOST_MAKERS = 12
"""Units that may hand something to a function; of one that more may call nothing is known of what it is handed."""
_LONGEST_WAY = 3
"""Functions that hand on to each other what an instance is made of."""
Bases = tuple[tuple[str, int], ...]
"""A class and its bases in the project, nearest first."""
Class = tuple[str, int]


class Told(NamedTuple):
    """What was found of what instances are made with."""

    known: dict[tuple[Class, str], tuple[Value | None, list[FunctionKey]]]
    """What is handed over for an attribute, with the units that tell."""
    words: set[str]
    """The names by which those were looked for."""
    consulted: set[FunctionKey]
    """The functions and classes whose calls were asked for."""


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


class Handing:
    """Finds what instances are made with, for the methods that call it."""

    def __init__(
        self, units: Units, reach: ImportReach, overriding: Overriding, bases: Callable[[Class], Bases], told: Told
    ) -> None:
        self._units = units
        self._reach = reach
        self._overriding = overriding
        self._bases = bases
        self._told = told

    def handed(self, cls: Class, name: str) -> Value | None:
        """What is handed over for an attribute where instances of a class are made; None where nothing is known."""
        known = self._told.known.get((cls, name))
        if known is None:
            keepers: list[FunctionKey] = []
            values = [
                value
                for key, parameter in self._taken(cls, name, keepers)
                for value in self._given(key, parameter, keepers, 0)
            ]
            known = (all_of(values) if values else None, keepers)
            if all(keeper in self._units.made for keeper in keepers):
                self._told.known[cls, name] = known
        for keeper in known[1]:
            self._units.rest_on(keeper)
        return known[0]

    def _taken(self, cls: Class, name: str, keepers: list[FunctionKey]) -> Iterator[tuple[FunctionKey, str]]:
        """The functions that store a parameter in an attribute; of a class without an ``__init__`` itself."""
        is_declared = True
        for path, unit in self._bases(cls):
            for head in self._units.facts[path].heads:
                if head.parent != unit or (name not in head.assigns and head.name != "__init__"):
                    continue
                is_declared = is_declared and head.name != "__init__"
                key = (path, head.index, 0)
                summary = self._summary(key, keepers)
                for stored in stored_in(summary, name) if summary is not None else ():
                    yield from ((key, sym.root) for sym in stored.syms if sym.owner == key and not sym.path)
        if is_declared:
            yield (*cls, 0), name

    def _summary(self, key: FunctionKey, keepers: list[FunctionKey]) -> Summary | None:
        keepers.append(key)
        return self._units.stored_by(key)

    def _given(self, key: FunctionKey, parameter: str, keepers: list[FunctionKey], ways: int) -> Iterator[Value]:
        """What calls of a function hand over for a parameter."""
        self._told.consulted.add(key)
        names = [each for each, _ in self._units.parameters(key)] if self._is_function(key) else []
        place = f"#{names.index(parameter)}" if parameter in names else ""
        for holder in self._holders(key):
            summary = self._summary((*holder, 0), keepers)
            for call in summary.calls if summary is not None else ():
                value = call.arguments.get(parameter, call.arguments.get(place)) if call.callee == key else None
                if value is None:
                    continue
                yield _settled(value)
                for sym in value.syms:
                    if ways < _LONGEST_WAY and not sym.path and sym.owner == call.key and not call.key[2]:
                        yield from self._given(sym.owner, sym.root, keepers, ways + 1)

    def _is_function(self, key: FunctionKey) -> bool:
        return self._units.facts[key[0]].heads[key[1]].kind == "function"

    def _holders(self, key: FunctionKey) -> list[Place]:
        """The units that may call a function, or make instances of a class or of one below it."""
        heads = self._units.facts[key[0]].heads
        head = heads[key[1]]
        found: dict[Place, None] = {}
        names = {head.name}
        if head.name == "__init__" or head.kind == "class":
            cls = (key[0], head.parent if head.name == "__init__" else key[1])
            classes = [cls, *self._overriding.below(cls)]
            names = {self._units.facts[path].heads[unit].name for path, unit in classes}
            for path, unit in classes[1:]:
                methods = (each for each in self._units.facts[path].heads if each.parent == unit)
                found.update({(path, each.index): None for each in methods if each.name == "__init__"})
        for name in sorted(names):
            self._told.words.add(name)
            places = self._units.index.holding(name)
            found.update(dict.fromkeys(place for place in places if self._reach.reaches(place[0], key[0])))
        return sorted(found) if len(found) <= MOST_MAKERS else []


def _settled(value: Value) -> Value:
    """A value as others see it: less what callers decide, and what is there only if they do."""
    bare = without_callers(value)
    refs = {ref: held for ref, held in bare.refs.items() if all(atom.sym is None for atom in held)}
    return bare.but(refs=refs, labels={})


def assigned_in(summary: Summary, name: str) -> list[Value]:
    """What a method stores under a name of its first parameter, without what its callers decide."""
    return [without_callers(value) for value in stored_in(summary, name)]


def stored_in(summary: Summary, name: str) -> list[Value]:
    """What a method stores under a name of its first parameter."""
    return [
        obj.fields[name]
        for ref, obj in summary.heap.items()
        if isinstance(ref[1], Sym) and not ref[1].path and ref[1].root in ("self", "cls") and name in obj.fields
    ]


def without_callers(value: Value) -> Value:
    """A value less what only the callers of the function that made it know."""
    if not value.syms and not any(isinstance(ref[1], Sym) for ref in value.refs):
        return value
    refs = {item: held for item, held in value.refs.items() if not isinstance(item[1], Sym)}
    return value.but(syms={}, refs=refs)
