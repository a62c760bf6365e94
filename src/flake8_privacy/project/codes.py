"""The code of a project's units; in a large project only what was used last as it is, and all other as bytes."""

import sys
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from ..model.code import Unit
from ..parse.encoding import decode_unit

LARGE = 12000000
"""Bytes of a project from which on not all that is made of it stays as it is."""
MOST_CODE = 25000
"""Spans of units whose code is there as it is; it takes twenty times the room of the bytes that it becomes."""

UNBOUNDED = sys.maxsize // 8
"""Room for more than there can be."""

_Key = TypeVar("_Key", bound=Hashable)
_Held = TypeVar("_Held")


class Recent(Generic[_Key, _Held]):
    """What was used last, as much as there is room for."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._held: dict[_Key, _Held] = {}
        self._sizes: dict[_Key, int] = {}
        # perf: where nothing ever goes, the order says nothing.
        self.get: Callable[[_Key], _Held | None] = self._held.get if room >= UNBOUNDED else self._used
        """What is held under a key; now it was used last."""

    def _used(self, key: _Key) -> _Held | None:
        known = self._held.pop(key, None)
        if known is not None:
            self._held[key] = known
        return known

    def put(self, key: _Key, held: _Held, size: int) -> list[tuple[_Key, _Held]]:
        """Hold something of a size under a new key; gives what there is no room for any more."""
        self._held[key] = held
        self._sizes[key] = size
        self._room -= size
        gone = []
        while self._room < 0 and len(self._held) > 1:
            oldest = next(iter(self._held))
            self._room += self._sizes.pop(oldest)
            gone.append((oldest, self._held.pop(oldest)))
        return gone


class Codes:
    """The code of units, by the path of their module and their number in it."""

    def __init__(self, size: int = 0) -> None:
        """``size`` are the bytes of the project."""
        self.room = MOST_CODE if size > LARGE else sys.maxsize
        """Spans of units for which there is room."""
        self._recent: Recent[tuple[str, int], Unit] = Recent(self.room)
        self._brought: dict[str, dict[int, bytes]] = {}
        self._packed: dict[tuple[str, int], bytes] = {}

    def adopt(self, path: str, units: dict[int, bytes]) -> None:
        """Take in the encoded units of a module."""
        self._brought[path] = units

    def take(self, path: str, units: Mapping[int, Unit]) -> None:
        """Take in the units of a module."""
        for number, unit in units.items():
            self.put((path, number), unit)

    def put(self, place: tuple[str, int], unit: Unit) -> None:
        """Keep a unit that is not there yet."""
        for other, gone in self._recent.put(place, unit, size_of(unit)):
            if other not in self._packed and other[1] not in self._brought.get(other[0], ()):
                self._packed[other] = _packed(gone)

    def get(self, place: tuple[str, int]) -> Unit | None:
        """A unit, if it was taken in."""
        known = self._recent.get(place)
        if known is None:
            known = self._opened(place)
            if known is not None:
                self.put(place, known)
        return known

    def _opened(self, place: tuple[str, int]) -> Unit | None:
        packed = self._packed.get(place)
        if packed is not None:
            return _unpacked(packed)
        brought = self._brought.get(place[0], {}).get(place[1])
        return None if brought is None else decode_unit(brought)


def size_of(unit: Unit) -> int:
    """How large the code of a unit is, by its spans."""
    return len(unit.spans) // 4 + 1


# perf: what never leaves this process need not be JSON, which takes twice the time; few projects are large.


def _packed(unit: Unit) -> bytes:
    import pickle

    return pickle.dumps(unit, pickle.HIGHEST_PROTOCOL)


def _unpacked(packed: bytes) -> Unit:
    import pickle

    unit: Unit = pickle.loads(packed)
    return unit
