"""Whether an edit leaves it as it was which units are looked at, whatever their summaries say."""

from collections.abc import Iterator

from ...model.facts import UnitHead
from ...model.tuples import NamedTuple
from ..control.telling import Control
from ..exploring import can_send
from ..names import formatted
from ..names.channels import MOST_KEEPERS
from ..names.lexicon import Place
from ..names.meanings import (
    CALLBACK,
    CONSENT,
    FIELD,
    HTTP,
    INNER,
    LOG,
    PRICE,
    RECORD,
    SDK,
    SEND,
    SENDS,
    TRACK,
    TRAIT,
    is_relevant,
)
from ..relevance import EXCEPT, WITH
from ..spreading import MOST_HANDING, MOST_HOLDERS
from ..templates import Templates
from .edits import Edit, Lost
from .partly import Partly
from .trail import Numbers, Trail

_BY_NAME = frozenset({"__init__", "__str__", "__repr__"})


class Looked(NamedTuple):
    """What an edit means for which units are looked at."""

    begun: list[Place]
    """Units that are now looked at by their words, and were not."""
    told: list[Place]
    """Units, and classes with methods, whose words now tell otherwise whether to follow a call of them."""
    held: list[Place]
    """Units that were looked at only because others call them or are called: they must still be needed."""
    doubtful: list[Place]
    """Units that nobody has looked at, and of which only a run over all files tells whether it does now."""


class Sight:
    """Compares the words of two versions, in what the rest of the project asked of them."""

    def __init__(self, trail: Trail, old: Partly, new: Partly) -> None:
        self.trail = trail
        self.old = old
        self.new = new
        control = Control(new.units, new.resolver, Templates(()))
        self.optouts = control.optouts
        self.mailing = control.sends.modules
        self.numbers = Numbers(trail.paths, trail.starts)
        self.made = frozenset(trail.made.units)
        self.wrappers: dict[bytes, list[str]] = {}
        for path, name in trail.spreading.wrappers:
            self.wrappers.setdefault(name.encode("utf-8", "surrogatepass"), []).append(path)
        self.shown = {name.encode("utf-8", "surrogatepass") for name in trail.spreading.shown}
        self.waiting: dict[str, list[str]] = {}
        for path, name in trail.spreading.waiting:
            self.waiting.setdefault(name, []).append(path)

    def looked(self, edits: list[Edit]) -> Looked:
        """What an edit means; raises ``Lost`` where that would have to be found out."""
        if self.old.index.hints != self.new.index.hints:
            raise Lost
        if self.new.index.meets_advertisers() != self.trail.meets_advertisers:
            raise Lost
        found = Looked([], [], [], [])
        for edit in edits:
            self._verify_file(edit, found)
            for head in edit.after.heads:
                before = edit.units.get(head.index)
                if before is None:
                    self._added(edit, head, found)
                else:
                    self._kept(edit, head, before, found)
            self._by_siblings(edit, found)
        return found

    def _by_siblings(self, edit: Edit, found: Looked) -> None:
        """What the methods of a class tell of each other."""
        was = {edit.former[unit] for unit in formatted.formatting(self.old.index, edit.before)}
        if was != set(formatted.formatting(self.new.index, edit.after)):
            raise Lost
        path = edit.after.path
        old = {edit.former[unit] for _, unit in formatted.siblings(self.old.index, {path: edit.before})}
        new = {unit for _, unit in formatted.siblings(self.new.index, {path: edit.after})}
        found.begun.extend((path, unit) for unit in sorted(new - old))
        found.held.extend((path, unit) for unit in sorted(old - new) if not self._is_candidate(self.new, (path, unit)))

    def _verify_file(self, edit: Edit, found: Looked) -> None:
        path = edit.after.path
        asked, names = self.trail.asked, edit.names
        if names and path in asked.starred:
            raise Lost
        if not asked.missed.get(self.numbers.starts[path], frozenset()).isdisjoint(names):
            raise Lost
        if edit.statements and "settings" in path:
            raise Lost  # addresses in modules of settings are found by their names alone
        if self.new.reach.imported(path) != frozenset(self.trail.imports[path]):
            raise Lost
        texts = "\n".join(edit.before.lines), "\n".join(edit.after.lines)
        if any((name in texts[0]) != (name in texts[1]) for name in self.new.index.catalog.advertisers()):
            raise Lost
        for body in edit.after.heads:
            before = edit.units.get(body.index)
            if before is not None and body.kind == "class":
                was, now = (path, before), (path, body.index)
                if _of_methods(self.old, was) != _of_methods(self.new, now):
                    found.told.append(now)

    def _added(self, edit: Edit, head: UnitHead, found: Looked) -> None:
        """A new function."""
        path, place = edit.after.path, (edit.after.path, head.index)
        asked = self.trail.asked
        parent = self.numbers.starts[path] + edit.units[head.parent]
        is_speaking = self.optouts.kind_of_name(head.name) or self.optouts.is_bare_erasure(head.name)
        if is_speaking or self.new.index.masks[place] & (CONSENT | TRAIT | RECORD | SDK) or path in self.mailing:
            raise Lost
        if head.name in asked.missed.get(parent, ()) or path in asked.starred or head.name in _BY_NAME:
            raise Lost
        if head.assigns or head.binds or head.name in asked.implementations or head.name in asked.immaterial:
            raise Lost
        words = self._words(self.new, place)
        if self.new.index.is_raising(place, words) or self.new.index.masks[place] & CALLBACK:
            raise Lost
        self._verify_words(path, head, frozenset(), words, (None, place))
        if self._is_candidate(self.new, place):
            found.begun.append(place)
        elif not words.isdisjoint((EXCEPT.encode(), WITH.encode())):
            raise Lost  # it may catch what others raise
        elif not self.shown.isdisjoint(words):
            found.doubtful.append(place)

    def _kept(self, edit: Edit, head: UnitHead, number: int, found: Looked) -> None:
        """A unit that was there before."""
        path = edit.after.path
        before, after = (path, number), (path, head.index)
        old, new = self._words(self.old, before), self._words(self.new, after)
        masks = self.old.index.masks[before], self.new.index.masks[after]
        if old == new and masks[0] == masks[1]:
            return
        if self.old.index.is_telling(before) != self.new.index.is_telling(after):
            asked = self.trail.asked
            if head.name in (asked.material if self.old.index.is_telling(before) else asked.immaterial):
                raise Lost
            found.told.append(after)
        elif any(map(self.new.index.is_asked, old ^ new)) or bool(masks[0] & SENDS) != bool(masks[1] & SENDS):
            found.told.append(after)  # whether it keeps functions, or lets through what others raise
        is_raising = self.old.index.is_raising(before, old), self.new.index.is_raising(after, new)
        if is_raising[0] != is_raising[1] or (masks[0] ^ masks[1]) & (CALLBACK | INNER):
            raise Lost
        if (head.kind != "function" or head.name in _BY_NAME) and masks[0] != masks[1]:
            raise Lost
        # Their code is looked at to decide.
        if (masks[0] ^ masks[1]) & (CONSENT | TRAIT | RECORD | SDK):
            raise Lost
        if head.kind == "class" and old != new and masks[1] & FIELD:
            raise Lost  # the names of its fields are asked for
        self._verify_words(path, head, old, new, (before, after))
        was, will = self._is_candidate(self.old, before), self._is_candidate(self.new, after)
        if will:
            if not was:
                found.begun.append(after)
        elif self.numbers.starts[path] + number in self.made:
            if masks[0] != masks[1] or self._asked(old ^ new):
                found.held.append(after)
        elif self._asked(old ^ new) or self._is_doubtful(path, head, old | new, masks[0] ^ masks[1]):
            found.doubtful.append(after)

    def _is_doubtful(self, path: str, head: UnitHead, words: frozenset[bytes], changed: int) -> bool:
        """Whether a unit may be looked at, or no longer, since its words mean something else."""
        spreading = self.trail.spreading
        found = {word.decode("utf-8", "surrogatepass") for word in words}
        return bool(
            changed & PRICE
            or (changed & LOG and not found.isdisjoint(spreading.shown))
            or (changed & SENDS and ((path, head.name) in spreading.waiting or not found.isdisjoint(spreading.kept)))
        )

    def _is_candidate(self, project: Partly, place: Place) -> bool:
        mask = project.index.masks[place]
        return is_relevant(mask) and can_send(mask, project.facts[place[0]].heads[place[1]])

    def _words(self, project: Partly, place: Place) -> frozenset[bytes]:
        return project.index.own[place[0]][place[1]]

    def _asked(self, words: frozenset[bytes]) -> list[str]:
        """Those of some words by which units were looked up."""
        texts = (word.decode("utf-8", "surrogatepass") for word in words)
        return [text for text in texts if text in self.trail.asked.words]

    def _verify_words(
        self,
        path: str,
        head: UnitHead,
        old: frozenset[bytes],
        new: frozenset[bytes],
        places: tuple[Place | None, Place],
    ) -> None:
        """Raise ``Lost`` where words that came or went may tell something of other units."""
        texts = {word.decode("utf-8", "surrogatepass") for word in old ^ new}
        if not texts.isdisjoint(self.trail.asked.deciding):
            raise Lost
        before, after = places
        is_redone = self._is_candidate(self.new, after) or (
            before is not None and self.numbers.starts[path] + before[1] in self.made
        )
        for word in texts & self.trail.asked.channels:
            # What is made anew is compared in what it keeps and calls.
            counts = len(self.old.index.holding(word)), len(self.new.index.holding(word))
            if not is_redone or (counts[0] <= MOST_KEEPERS) != (counts[1] <= MOST_KEEPERS):
                raise Lost
        sent = before is not None and self._sends(self.old, before)
        sends = self._sends(self.new, after)
        if sends and any(
            self.new.reach.reaches(path, other)
            for word in (new - old if sent else new)
            for other in self.waiting.get(word.decode("utf-8", "surrogatepass"), ())
        ):
            raise Lost
        gone = (old - new if sends else old) if sent else frozenset()
        if any(word.decode("utf-8", "surrogatepass") in self.trail.spreading.waited for word in gone):
            raise Lost
        wraps = (self.old.index.masks[before] if before is not None else 0, self.new.index.masks[after])
        if head.index and bool(wraps[0] & _WRAPS) != bool(wraps[1] & _WRAPS):
            raise Lost
        for word in self._asked(old ^ new):
            self._verify_count(path, word)

    def _sends(self, project: Partly, place: Place) -> bool:
        """Whether a unit sends something, by its words or by those of the functions that it may call."""
        if project.index.masks[place] & SENDS:
            return True
        words = self._words(project, place)
        return any(
            project.reach.reaches(place[0], path)
            and self._count(project, path, word.decode("utf-8", "surrogatepass")) <= MOST_HOLDERS
            for word in words.intersection(self.wrappers)
            for path in self.wrappers[word]
        )

    def _verify_count(self, path: str, word: str) -> None:
        """Raise ``Lost`` where a name now stands in too many units to tell anything, or no longer does."""
        if max(len(self.old.index.holding(word)), len(self.new.index.holding(word))) <= MOST_HANDING:
            return
        for other in self._sought(word):
            if self.new.reach.reaches(path, other):
                counts = self._count(self.old, other, word), self._count(self.new, other, word)
                if any((counts[0] <= most) != (counts[1] <= most) for most in (MOST_HANDING, MOST_HOLDERS)):
                    raise Lost

    def _sought(self, word: str) -> Iterator[str]:
        return (path for path, name in self.trail.spreading.sought if name == word)

    def _count(self, project: Partly, path: str, word: str) -> int:
        """How many units hold a name that can see a module."""
        return sum(project.reach.reaches(place[0], path) for place in project.index.holding(word))


_WRAPS = SEND | HTTP | TRACK


def _of_methods(project: Partly, cls: Place) -> tuple[bool, bool]:
    """What the words of a class's methods tell: whether one may have data, consent or a way out, and may send."""
    return project.resolver.has_telling_method(cls), project.resolver.may_send((*cls, 0))
