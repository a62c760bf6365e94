"""An edit of some files, by what an earlier run knows: what is made anew, and what it then says."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from ...model.facts import ModuleFacts, UnitHead
from ...model.findings import Gap
from ...model.source import SourceFile
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site
from ...settings import Settings
from ..analysis import Told
from ..deciding.alone import events_of, events_of_file
from ..deciding.endpoints import Endpoints
from ..deciding.entries import Entries
from ..deciding.gaps import all_gaps
from ..names.lexicon import Place
from .comparing import Versions, nested_of
from .edits import Edit, Lost, edit_of, read_version, seen_of
from .partly import Partly
from .sight import Sight
from .tangled import Tangled
from .trail import Number, Trail, full_rests_of, is_loud, rests_of

MOST_UNITS = 400
"""So many units are made anew; where more are concerned, a run over all of them does not take much longer."""


class Redone(NamedTuple):
    """What an edit comes to."""

    edits: Mapping[str, Edit]
    units: Mapping[Number, FunctionKey]
    """The units of the earlier run that were made anew, or are gone, as they are now numbered."""
    told: Sequence[Told]
    """What those say that were made anew, in order."""
    gaps: tuple[Gap, ...]

    def after(self, unit: FunctionKey) -> FunctionKey:
        """What a unit of the earlier run is now."""
        edit = self.edits.get(unit[0])
        return unit if edit is None else (unit[0], edit.former[unit[1]], unit[2])


def redo(
    trail: Trail,
    before: Iterable[SourceFile],
    after: Iterable[SourceFile],
    known: Callable[[str], ModuleFacts],
    settings: Settings,
) -> Redone:
    """What the edit of some files comes to; raises ``Lost`` where only a run over all files tells.

    ``known`` gives the facts of a file that has not changed.
    """
    versions = seen_of(read_version(before, settings)), seen_of(read_version(after, settings))
    if versions[0].facts.keys() != versions[1].facts.keys() or not set(versions[0].facts) <= set(trail.paths):
        raise Lost
    edits = {path: edit_of(facts, versions[1].facts[path], settings) for path, facts in versions[0].facts.items()}
    if any(versions[0].words[path].imports != versions[1].words[path].imports for path in edits):
        raise Lost
    full = set(map(trail.place, trail.made.full))
    tangles = [[(trail.place(number), is_full) for number, is_full in tangle] for tangle in trail.made.tangles]
    now = {_now(edits, place) for place in full}
    tangles_now = [[(_now(edits, place), is_full) for place, is_full in tangle] for tangle in tangles]
    old = Partly(trail, versions[0], known, settings, full, tangles)
    new = Partly(trail, versions[1], known, settings, now, tangles_now)
    redoing = Redoing(Versions(trail, edits, old, new))
    redoing.run()
    return redoing.outcome()


def _now(edits: Mapping[str, Edit], place: Place) -> Place:
    """A unit of the earlier run as it is now numbered."""
    path, unit = place
    return (path, edits[path].former[unit]) if path in edits else place


class Redoing:
    """Makes anew what has changed, then what rests on that, as long as it says something else."""

    def __init__(self, versions: Versions) -> None:
        self.versions = versions
        self.trail = trail = versions.trail
        self.numbers = versions.numbers
        self.edits = versions.edits
        self.old = versions.old
        self.new = versions.new
        self.before, self.after, self.number = versions.before, versions.after, versions.number
        self.sight = Sight(trail, versions.old, versions.new)
        self.tangled = Tangled(versions)
        self.positions = {number: position for position, number in enumerate(trail.made.units)}
        self.readers: dict[Number, list[Number]] = {}
        for number, rests in zip(trail.made.units, trail.made.rests, strict=True):
            for other in rests:
                self.readers.setdefault(other, []).append(number)
        self.askers: dict[Number, list[Number]] = {}
        for number, asks in zip(trail.made.units, trail.made.asks, strict=True):
            for other in asks:
                self.askers.setdefault(other, []).append(number)
        self.redone: dict[FunctionKey, FunctionKey | None] = {}
        """The units made anew, with what they were."""

    # Making anew

    def run(self) -> None:
        """Make anew what has to be."""
        looked = self.sight.looked(list(self.edits.values()))
        self.held = [(*place, 0) for place in looked.held]
        todo: dict[FunctionKey, None] = dict.fromkeys((*place, 0) for place in looked.begun)
        for path, edit in self.edits.items():
            bodies = {edit.after.heads[number].parent for number in edit.added}
            bodies |= {0} if edit.statements else set()
            for unit in (*sorted(bodies), *edit.changed()):
                self._verify_code(edit, unit)
                if self.is_made((path, unit, 0)):
                    todo[path, unit, 0] = None
        resigned = ((path, unit) for path, edit in self.edits.items() for unit in sorted(edit.resigned))
        for place in (*looked.told, *resigned):
            number = self.number((*place, 0))
            if number in self.trail.made.project:
                raise Lost
            todo.update(dict.fromkeys(map(self.after, self.askers.get(number, ()))))  # type: ignore[arg-type]
        while todo:
            if len(self.redone) + len(todo) > MOST_UNITS:
                raise Lost
            key = next(iter(todo))
            del todo[key]
            for other in self._redo(key):
                if other not in self.redone:
                    todo[other] = None
            if not todo:
                todo.update(dict.fromkeys(self.tangled.changed(self.redone)))
        self._verify_quiet(looked.doubtful)
        self.tangled.verify(self.redone)
        self._verify_alive()

    def is_made(self, key: FunctionKey) -> bool:
        """Whether the earlier run made a unit."""
        return self.number(key) in self.positions

    def _redo(self, key: FunctionKey) -> Iterator[FunctionKey]:
        """Make a unit anew; what has to be made anew because of it."""
        before = self.before(key) if self.is_made(key) else None
        self.redone[key] = before
        number = self.number(key)
        begun = len(self.new.units.begun)
        new = self.new.units.make(key)
        old = self.old.units.make(before) if before is not None else None
        if new is None or (before is not None and old is None):
            raise Lost
        if any(project.units.failed or project.index.lost for project in (self.old, self.new)):
            raise Lost
        for other in list(self.new.units.begun)[begun:]:
            if not self.is_made(other) and other not in self.redone:
                yield other  # nobody has looked at it until now
        is_seen = self.versions.compare(key, new, before, old)
        if key[1] in self._resigned(key[0]):
            if new.consent_writes:
                raise Lost  # by its parameters it is decided what its callers write
            is_seen = True
        self._verify_full(key, before)
        if number in self.trail.asked.code and (key[1] or is_seen):
            raise Lost
        if is_seen and number is not None:
            if number in self.trail.made.project or (key[0] != "" and self.versions.is_body(key)):
                raise Lost
            yield from (self.after(reader) for reader in self.readers.get(number, ()))

    def _resigned(self, path: str) -> frozenset[int]:
        return self.edits[path].resigned if path in self.edits else frozenset()

    def _verify_code(self, edit: Edit, unit: int) -> None:
        """Raise ``Lost`` where the code of a unit that has changed was looked at to decide.

        Of a module only what is put before its functions, and what it calls.
        """
        path = edit.after.path
        if self.number((path, unit, 0)) not in self.trail.asked.code:
            return
        if (
            unit
            or not edit.are_imports
            or any(_is_decorated(edit.after, edit.after.heads[number]) for number in edit.added)
        ):
            raise Lost

    # What must hold in the end

    def _verify_full(self, key: FunctionKey, before: FunctionKey | None) -> None:
        """Raise ``Lost`` where others are now asked for in full that were not, or no longer."""
        made = self.trail.made
        now = {self.number(other) for other in full_rests_of(self.new.units, key)}
        was: set[Number | None] = set()
        if before is not None:
            was = {self.numbers.starts[other[0]] + other[1] for other in full_rests_of(self.old.units, before)}
        if any(number in self.positions and number not in made.full for number in now - was):
            raise Lost
        for number in was - now:
            position = self.positions[self.number(key)]  # type: ignore[index]
            if not any(number in rests for other, rests in enumerate(made.full_rests) if other != position):
                raise Lost

    def _verify_quiet(self, doubtful: Iterable[Place]) -> None:
        """Raise ``Lost`` if units that may be looked at now, or may not, would say anything."""
        asked = {(*self.after(unit)[:2], nested) for unit, nested in self.trail.asked.callers}
        for place in doubtful:
            key = (*place, 0)
            if key in self.redone:
                continue
            begun = len(self.new.units.begun)
            self.new.units.make(key)
            self._verify_full(key, None)
            for other in list(self.new.units.begun)[begun:]:
                summaries = nested_of(self.new.units.made, other)
                is_new = not self.is_made(other) and other not in self.redone
                if not summaries or (is_new and any(is_loud(each, self.new.index, asked) for each in summaries)):
                    raise Lost
        if self.new.units.failed or self.new.index.lost:
            raise Lost

    def _verify_alive(self) -> None:
        """Raise ``Lost`` where something of note is no longer needed by anybody."""
        made = self.trail.made
        held = {self.number(key) for key in self.held}
        redone = {self.number(key): key for key in self.redone}
        asked = [number for number in self.trail.spreading.asked if number not in held and number in self.positions]
        was = self._reached([*asked, *held, *made.project], {})
        still = self._reached([*asked, *made.project], redone)
        if not held <= still or any(number in made.loud or number in made.delicate for number in was - still):
            raise Lost

    def _reached(self, roots: Iterable[Number | None], redone: Mapping[Number | None, FunctionKey]) -> set[Number]:
        """What others rest on that are looked at anyhow."""
        found: set[Number] = set()
        todo: list[Any] = [*roots, *(key for key in self.redone if redone and not self.is_made(key))]
        while todo:
            number = todo.pop()
            if type(number) is int:
                if number in found or number not in self.positions:
                    continue
                found.add(number)
            key = number if type(number) is tuple else redone.get(number)
            if key is not None:
                todo += [self.number(other) for other in rests_of(self.new.units, key) if self.is_made(other)]
            else:
                todo += self.trail.made.rests[self.positions[number]]
        return found

    # What comes of it

    def outcome(self) -> Redone:
        """What the edit comes to."""
        lines = {path: edit.moves for path, edit in self.edits.items()}
        entries = Entries(self.new.resolver)
        endpoints = Endpoints(
            {moved(site, lines): url for site, url in self.trail.addresses}, self.new.resolver, self.new.index.catalog
        )
        told: list[Told] = []
        for path, edit in self.edits.items():
            told += [Told(event, (path, -1, 0)) for event in events_of_file(edit.after, self.new.index.catalog.names)]
        for key in sorted(self.redone):
            summary = self.new.units.made[key]
            told += [Told(event, key) for event in events_of(summary, self.new.index.catalog, entries, endpoints)]
        units = {number: key for key in self.redone if (number := self.number(key)) is not None}
        return Redone(self.edits, units, told, self._gaps(lines, units))

    def _gaps(self, lines: Mapping[str, Mapping[int, int]], units: Mapping[Number, FunctionKey]) -> tuple[Gap, ...]:
        summaries = [(key, self.new.units.made[key]) for key in sorted(self.redone)]
        bounds = [
            (self.after(number), moved(site, lines), reason)
            for number, site, reason in self.trail.bounds
            if number not in units
        ]
        unseen = [
            (self.after(number), moved(site, lines), callee, name)
            for number, site, callee, name in self.trail.unseen
            if number not in units
        ]
        bounds += [(key, site, reason) for key, summary in summaries for site, reason in summary.gaps]
        unseen += [
            (key, site, callee, name) for key, summary in summaries for (site, callee), name in summary.unseen.items()
        ]
        explained = set()
        for site in self.trail.explained:
            with suppress(Lost):  # what is gone explains nothing
                explained.add(moved(site, lines))
        in_order = sorted(unseen, key=lambda row: row[0])
        return all_gaps((row[1:] for row in bounds), (row[1:] for row in in_order), explained)


def _is_decorated(facts: ModuleFacts, head: UnitHead) -> bool:
    """Whether something stands before a function."""
    return facts.lines[head.first_line - 1].lstrip().startswith("@")


def moved(site: Site, lines: Mapping[str, Mapping[int, int]]) -> Site:
    """Where a place now stands; raises ``Lost`` where that is gone."""
    found = lines.get(site[0])
    if found is None:
        return site
    path, line, column, end_line, end_column = site
    if line not in found or end_line not in found:
        raise Lost
    return (path, found[line], column, found[end_line], end_column)
