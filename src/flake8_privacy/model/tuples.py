"""Named tuples that cost little until there is one: ``typing.NamedTuple``, whose constructors are made when needed.

perf: a run knows more than a hundred kinds of records and makes some thirty of them. Of the start of a run on one
small file, a sixth was spent on writing and compiling the constructors of all.
"""

import sys
from collections import namedtuple
from typing import TYPE_CHECKING, Any, ClassVar

__all__ = ["NamedTuple"]

_WIDEST = [f"field_{number}" for number in range(64)]
_GETTERS = list(map(vars(namedtuple("_Widest", _WIDEST)).__getitem__, _WIDEST))
"""What reads the fields of a tuple, in their order."""


class _Record(tuple[Any, ...]):
    """What all named tuples can, as ``collections.namedtuple`` has it."""

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()
    _field_defaults: ClassVar[dict[str, Any]] = {}

    def __new__(cls, /, *args: Any, **named: Any) -> Any:
        """Make the first one of its class, and before that what makes all others."""
        fields = cls._fields
        taken = [f"{name}=_defaults[{name!r}]" if name in cls._field_defaults else name for name in fields]
        code = f"lambda {', '.join(['_cls', *taken])}: _make(_cls, ({''.join(f'{name}, ' for name in fields)}))"
        constructor = eval(code, {"_make": tuple.__new__, "_defaults": cls._field_defaults})
        constructor.__name__, constructor.__qualname__ = "__new__", f"{cls.__qualname__}.__new__"
        cls.__new__ = staticmethod(constructor)  # type: ignore[method-assign]
        return constructor(cls, *args, **named)

    @classmethod
    def _make(cls, values: Any) -> Any:
        """One with these values."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, and got {len(made)}")
        return made

    def _replace(self, /, **named: Any) -> Any:
        """A copy with other values."""
        made = tuple.__new__(type(self), map(named.pop, self._fields, self))
        if named:
            raise ValueError(f"{type(self).__name__} has no field {', '.join(named)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """The values by their names."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        values = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({', '.join(values)})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a named tuple of a class that lists fields."""

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> Any:
        if not bases:
            return super().__new__(mcs, name, bases, namespace)
        fields = tuple(namespace.get("__annotations__", ()))
        defaults = {field: namespace[field] for field in fields if field in namespace}
        getters = {field: _GETTERS[number] for number, field in enumerate(fields)}
        own = {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
        return type(name, (_Record,), {**namespace, **getters, **own})


if TYPE_CHECKING or sys.version_info >= (3, 14):  # where annotations are made when needed, and not known here
    from typing import NamedTuple
else:

    class NamedTuple(metaclass=_Maker):
        """The base of named tuples."""
