"""Units that depend on who asked first: whether they were asked as before, and which of them an edit changes.

All of a tangle are made in the order of the earlier run (``KnownUnits``).
"""

from collections.abc import Callable, Iterator, Mapping

from ...model.summaries import Summary
from ...model.values import FunctionKey
from .canonical import digest_of
from .comparing import Versions
from .edits import Lost
from .partly import Partly
from .trail import Number, rests_of, tangles

_PARTS = Summary._fields[1:]
Redone = Mapping[FunctionKey, FunctionKey | None]


class Tangled:
    """Compares such units in both versions of a project."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._old = versions.old
        self._new = versions.new
        self._known = versions.trail.made.delicate
        self._same: set[FunctionKey] = set()

    def changed(self, redone: Redone) -> Iterator[FunctionKey]:
        """Those that were not made anew because of the edit, and say something else."""
        versions = self._versions
        for key in list(self._new.units.begun):
            if versions.number(key) not in self._known or key in redone or key in self._same:
                continue
            old, new = self._old.units.make(versions.before(key) or key), self._new.units.make(key)
            if old is None or new is None:
                raise Lost
            if versions.plain.summary(old, _PARTS) == versions.canon.summary(new, _PARTS):
                self._same.add(key)
            else:
                yield key

    def verify(self, redone: Redone) -> None:
        """Raise ``Lost`` unless all was asked in the same order, and what is relied on says what it said."""
        numbered = self._number_before, self._versions.number
        if self._begun(self._old, numbered[0]) != self._begun(self._new, numbered[1]):
            raise Lost
        if self._asking(self._old, numbered[0]) != self._asking(self._new, numbered[1]):
            raise Lost
        relied_on = {*redone, *(other for key in redone for other in rests_of(self._new.units, key))}
        for key in relied_on:
            number = self._versions.number(key)
            if number is not None and number in self._known:
                old = self._old.units.make(self._versions.before(key) or key)
                if old is None or digest_of(old) != self._known[number]:
                    raise Lost
        graph = {key: rests_of(self._new.units, key) for key in self._new.units.begun}
        if any(
            self._versions.number(key) not in self._known
            for members in tangles(self._new.units, graph)
            for key in members
        ):
            raise Lost

    def _begun(self, project: Partly, number_of: Callable[[FunctionKey], Number | None]) -> list[Number | None]:
        """Such units, as they were asked for."""
        return [number for key in project.units.begun if (number := number_of(key)) in self._known]

    def _asking(
        self, project: Partly, number_of: Callable[[FunctionKey], Number | None]
    ) -> list[tuple[Number | None, list[tuple[Number | None, bool]]]]:
        """Who else asks for such a unit, in order, and whether in full."""
        found = []
        for key in project.units.begun:
            number = number_of(key)
            asked = [(number_of(other), rest.is_full) for other, rest in project.units.rests[key].items()]
            asked = [row for row in asked if row[0] in self._known]
            if asked and number not in self._known:
                found.append((number, asked))
        return found

    def _number_before(self, key: FunctionKey) -> Number:
        return self._versions.numbers.starts[key[0]] + key[1]
