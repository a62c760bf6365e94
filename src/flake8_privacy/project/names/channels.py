"""Which functions are kept in a signal, a bus or a registry, wherever in the project that is done."""

from collections.abc import Iterator

from ...model.summaries import ANSWER, OF_REQUEST, Channel, Kept
from ...model.values import FunctionKey
from ..units import Units
from .attributes import without_callers
from .lexicon import Place
from .reach import ImportReach

Known = dict[Channel, tuple[tuple[Kept, ...] | None, list[FunctionKey]]]
"""What channels keep, with the units that put it there."""
MOST_KEEPERS = 100
"""Units that may put functions into one channel; of one with more nothing is known."""
MOST_GUESSED = 20
"""Those that may put some into a container of which only that tells what it is for."""
_MAKING = frozenset({"__init__", "__init_subclass__"})
_CALLED = ("fn", "bound", "class", "obj", "ext", "of")


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
        most = MOST_KEEPERS if channel.is_told else MOST_GUESSED
        kept: list[Kept] = []
        keepers = []
        is_final = True
        for path, unit in _growing(places):
            if len(places) > most:
                found = None if channel.is_told else ()
                self._known[channel] = (found, [])
                return found
            key = (path, unit, 0)
            summary = self._units.stored_by(key)
            is_final = is_final and summary is not None
            keepers.append(key)
            for each in summary.kept if summary is not None else ():
                if each.channel.name == channel.name:
                    function = without_callers(each.function)
                    # What is kept besides functions are answers, which are asked for as such.
                    if channel.name.startswith(ANSWER) or any(ref[0] in _CALLED for ref in function.refs):
                        kept.append(each._replace(function=function))
                    if each.function.syms and unit:
                        places.update(dict.fromkeys(self._users(path, unit)))
        if is_final:
            self._known[channel] = (tuple(kept), keepers)
        return tuple(kept)

    def _users(self, path: str, unit: int) -> Iterator[Place]:
        """The units that may call a function: by its name, and where they hand on an instance by that of its class."""
        heads = self._units.facts[path].heads
        head = heads[unit]
        names = [] if head.name in _MAKING else [head.name]
        if head.parent > 0 and heads[head.parent].kind == "class":
            names.append(heads[head.parent].name)
        for name in names:
            yield from self._holders(Channel("", path, ""), name)

    def _holders(self, channel: Channel, word: str) -> Iterator[Place]:
        """The units that hold a name and can see where a channel is made, and the bodies in which it decorates."""
        if not word:
            return
        self._words.add(word)
        places = self._units.index.holding(word)
        if not places and channel.path:
            # An attribute of a class: whoever uses it says so by its words.
            facts = self._units.facts[channel.path]
            maker = channel.made[1][1] if channel.made is not None else 0
            methods = {head.index for head in facts.heads if maker and head.parent == maker}
            places = [(channel.path, unit) for unit in sorted(self._units.index.keeping(facts) | methods)]
        for path, unit in places:
            if not self._sees(path, channel):
                continue
            yield path, unit
            head = self._units.facts[path].heads[unit]
            parent = head.parent
            if head.kind == "class" and parent >= 0:
                yield path, parent
            elif parent >= 0:
                definition = self._units.bindings(path, parent).functions.get(unit)
                if definition is not None and definition[5]:
                    yield path, parent

    def _sees(self, path: str, channel: Channel) -> bool:
        """Whether a module can see a channel."""
        if channel.name.startswith(OF_REQUEST):
            return path == channel.path
        return not channel.path or self._reach.reaches(path, channel.path)


def _growing(places: dict[Place, None]) -> Iterator[Place]:
    """The places, and those that are added meanwhile, in order."""
    done: set[Place] = set()
    while todo := [place for place in places if place not in done]:
        for place in sorted(todo):
            done.add(place)
            yield place
