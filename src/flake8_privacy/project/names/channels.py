"""Which functions are kept in a signal, a bus or a registry, wherever in the project that is done."""

from collections.abc import Iterator

from ...model.summaries import Channel, Kept
from ...model.values import FunctionKey
from ..units import Units
from .attributes import without_callers
from .lexicon import Place
from .reach import ImportReach

Known = dict[Channel, tuple[tuple[Kept, ...] | None, list[FunctionKey]]]
"""What channels keep, with the units that put it there."""
MOST_KEEPERS = 100
"""Units that may put functions into one channel; of one with more nothing is known."""
_CALLED = ("fn", "bound", "class", "obj", "ext")


class Channels:
    """Finds who puts functions into a channel: by its name, and by those of functions that do it for others."""

    def __init__(self, units: Units, reach: ImportReach, words: set[str], known: Known) -> None:
        self._units = units
        self._reach = reach
        self._words = words
        """The names by which those are looked for."""
        self._known = known

    def kept(self, channel: Channel) -> tuple[Kept, ...] | None:
        """The functions that are kept in a channel; None where too many units may put some there."""
        known = self._known.get(channel)
        if known is not None:
            found, keepers = known
            for keeper in keepers:
                self._units.rest_on(keeper)
            return found
        places = dict.fromkeys(self._holders(channel, channel.word))
        kept: list[Kept] = []
        keepers = []
        is_final = True
        for path, unit in _growing(places):
            if len(places) > MOST_KEEPERS:
                self._known[channel] = (None, [])
                return None
            key = (path, unit, 0)
            summary = self._units.stored_by(key)
            is_final = is_final and summary is not None
            keepers.append(key)
            for each in summary.kept if summary is not None else ():
                if each.channel.name == channel.name:
                    function = without_callers(each.function)
                    if any(ref[0] in _CALLED for ref in function.refs):
                        kept.append(each._replace(function=function))
                    if each.function.syms and unit:
                        head = self._units.facts[path].heads[unit]
                        places.update(dict.fromkeys(self._holders(Channel("", path, ""), head.name)))
        found = tuple(kept)
        if is_final:
            self._known[channel] = (found, keepers)
        return found

    def _holders(self, channel: Channel, word: str) -> Iterator[Place]:
        """The units that hold a name and can see where a channel is made, and the bodies in which it decorates."""
        if not word:
            return
        self._words.add(word)
        places = self._units.index.holding(word)
        if not places and channel.path:
            # An attribute of a class: whoever uses it says so by its words.
            facts = self._units.facts[channel.path]
            places = [(channel.path, unit) for unit in sorted(self._units.index.keeping(facts))]
        for path, unit in places:
            if channel.path and not self._reach.reaches(path, channel.path):
                continue
            yield path, unit
            parent = self._units.facts[path].heads[unit].parent
            if parent >= 0:
                definition = self._units.bindings(path, parent).functions.get(unit)
                if definition is not None and definition[5]:
                    yield path, parent


def _growing(places: dict[Place, None]) -> Iterator[Place]:
    """The places, and those that are added meanwhile, in order."""
    done: set[Place] = set()
    while todo := [place for place in places if place not in done]:
        for place in sorted(todo):
            done.add(place)
            yield place
