"""What a summary says as plain data, the same for two that say the same: by it they are compared, and digested."""

from collections.abc import Iterable, Mapping
from typing import Any

from ...model.hashing import blake2b
from ...model.summaries import Summary
from ...model.values import Onward, Step, Value, is_fraction

_OF_CLASSES = frozenset({"class", "of", "all"})

Lines = Mapping[int, int]
Units = Mapping[int, int]


class Canon:
    """Puts what stands in one version of some files in the terms of another.

    ``lines`` and ``units`` say for each file that differs where its lines and units stood. What stands where nothing
    did before has a negative number, which is nobody else's. Objects are numbered as they are met.
    """

    def __init__(self, lines: Mapping[str, Lines], units: Mapping[str, Units]) -> None:
        self._lines = lines
        self._units = units
        self._objects: dict[tuple[object, ...], int] = {}

    def __call__(self, value: Any) -> Any:
        """A value as numbers, texts and tuples."""
        kind = type(value)
        if kind is str or kind is int or value is None:
            return value
        if kind is Value:
            return self._value(value)
        if kind is Step or kind is Onward:
            return self._way(value)
        if kind is dict:
            return tuple([(self(key), self(item)) for key, item in value.items()])
        if isinstance(value, tuple):
            return self._tuple(value)
        if kind is frozenset or kind is set:
            return ("set", *sorted([repr(self(item)) for item in value]))
        if kind is list:
            return tuple([self(item) for item in value])
        return (kind.__name__, str(value) if is_fraction(value) else repr(value))

    def _value(self, value: Value) -> tuple[Any, ...]:
        # perf: most of a value's parts are empty.
        found: list[Any] = ["value"]
        for name in Value.__slots__:
            part = getattr(value, name)
            if part or part is None:
                found += (name, self(part))
        return tuple(found)

    def _way(self, step: Any) -> tuple[Any, ...]:
        """The steps of a way, side by side: there may be more of them than Python makes calls within calls."""
        found: list[Any] = ["way"]
        while step is not None:
            site, note, step = step
            found.append((self.site(site), note))
        return tuple(found)

    def _tuple(self, value: tuple[Any, ...]) -> tuple[Any, ...]:
        size = len(value)
        first = value[0] if size else None
        if size == 5 and type(first) is str and type(value[1]) is type(value[3]) is int:
            return self.site(value)
        if size == 2 and type(first) is str and type(value[1]) is int:
            return (first, self.unit(first, value[1]))
        if size == 3 and type(first) is str:
            if type(value[1]) is int:
                return (first, self.unit(first, value[1]), value[2])
            if first in _OF_CLASSES and type(value[1]) is str:
                return (first, value[1], self.unit(value[1], value[2]))
        if size == 4 and first == "obj":
            number = self._objects.setdefault(value, len(self._objects))
            return ("obj", self(value[1]), number)
        return tuple([self(item) for item in value])

    def site(self, site: tuple[Any, ...]) -> tuple[Any, ...]:
        """A place in the lines of the other version."""
        lines = self._lines.get(site[0])
        if lines is None:
            return tuple(site)
        path, line, column, end_line, end_column = site
        return (path, lines.get(line, -line), column, lines.get(end_line, -end_line), end_column)

    def unit(self, path: str, number: int) -> int:
        """The number of a unit in the other version."""
        units = self._units.get(path)
        return number if units is None or number < 0 else units.get(number, -number - 1)

    def summary(self, summary: Summary, parts: Iterable[str]) -> dict[str, Any]:
        """These parts of a summary."""
        self._objects.clear()
        return {name: self(getattr(summary, name)) for name in parts}


def digest_of(summary: Summary) -> str:
    """The digest of all that a summary says."""
    said = repr(Canon({}, {}).summary(summary, Summary._fields))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
