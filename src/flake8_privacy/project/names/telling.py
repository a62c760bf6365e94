"""What the words of the project's text say of a function before it is looked at."""

from ...flow.calls.answers import HANDLERS
from ...flow.frame import is_told
from ...flow.values.naming import is_plain_type
from ...model.summaries import HANDLED, Channel, Kept, Raised
from ...model.values import FunctionKey, Ref, Sym, Value
from ...settings import Settings
from ..units import Units
from .attributes import Told
from .declarations import Declarations
from .meanings import INNER, SENDS
from .modules import ModuleGraph
from .reach import ImportReach

_MOST_RAISING = 100
"""Units that may raise exceptions of a class; of one that more hold nothing is known."""


class Telling(Declarations):
    """Answers from the index of words."""

    reach: ImportReach
    """Which modules each can see."""

    def __init__(self, units: Units, settings: Settings, modules: ModuleGraph) -> None:
        super().__init__(units, settings, modules)
        self._tells: dict[tuple[str, int], bool] = {}
        self._telling_bodies: dict[str, set[int]] = {}
        self._telling_names: frozenset[str] | set[str] = frozenset()
        self.kept_known: dict[Channel, tuple[tuple[Kept, ...] | None, list[FunctionKey]]] = {}
        """What channels keep, with the units that put it there."""
        self.channel_words: set[str] = set()
        """The names by which those units were looked for."""
        self.told = Told({}, self.channel_words, set())
        """What instances are made with."""
        self._handling: dict[tuple[str, int], frozenset[str]] | None = None
        """The units that may tell a framework who handles exceptions."""
        self._keeping: dict[str, set[int]] = {}
        self._raising: set[tuple[str, int]] | None = None
        self.material: set[str] = set()
        """The names that were asked for and that some method bears that data or a guard should be followed into."""
        self.immaterial: set[str] = set()
        """The names that were asked for and that none does."""

    def is_telling(self, key: FunctionKey) -> bool:
        """Whether the words of a function can mean data, consent or a way out."""
        place = key[:2]
        self.units.ask_of(place)
        known = self._tells.get(place)
        if known is None:
            known = self._tells[place] = self.units.index.is_telling(place)
        return known

    def may_raise(self, key: FunctionKey) -> bool:
        """Whether a function may raise something that speaks of a person, or let that through, by its words."""
        place = key[:2]
        self.units.ask_of(place)
        if self._raising is None:
            self._raising = self.units.index.raising(self.units.facts)
        return place in self._raising

    def raised(self, cls: tuple[str, int]) -> list[Raised]:
        """What the project raises of a class that carries something personal."""
        name = self.units.facts[cls[0]].heads[cls[1]].name
        self.channel_words.add(name)
        places = [place for place in self.units.index.holding(name) if self.reach.reaches(place[0], cls[0])]
        found: list[Raised] = []
        for place in places if len(places) <= _MOST_RAISING else ():
            if self.may_raise((*place, 0)):
                summary = self.units.summary((*place, 0), ("", 1, 0, 1, 0))
                found += summary.raises if summary is not None else ()
        return [each for each in found if each.cls == ("class", *cls) and is_told(each)]

    def handled_by(self, key: FunctionKey) -> list[tuple[Value, int]]:
        """The classes of exceptions that a framework calls a function with, and which parameter they are."""
        if self._handling is None:
            words = (*self.units.catalog.channels.handlers, HANDLERS)
            found = {place for word in sorted(words) for place in self.units.index.holding(word)}
            self._handling = {place: frozenset(self.units.unit((*place, 0)).strings) for place in sorted(found)}
        if not self._handling or key[2]:
            return []
        name = self.units.facts[key[0]].heads[key[1]].name
        self.channel_words.add(name)
        # Their code tells it, also of a function that is new since the words of all units were asked.
        places = [place for place, names in self._handling.items() if name in names]
        summaries = [self.units.stored_by((*place, 0)) for place in places if self.reach.reaches(place[0], key[0])]
        return [
            (kept.key, int(kept.channel.word))
            for summary in summaries
            for kept in (summary.kept if summary is not None else ())
            if kept.channel.name == HANDLED and kept.key is not None
            for ref in kept.function.refs
            if ref[0] in ("fn", "bound") and ref[1] == key
        ]

    def kept(self, channel: Channel) -> tuple[Kept, ...] | None:
        """The functions that the project keeps in a channel; None where too many places may put some there."""
        from .channels import Channels  # perf: most projects have none

        return Channels(self.units, self.reach, self.channel_words, self.kept_known).kept(channel)

    def is_shared(self, ref: Ref) -> bool:
        """Whether others may find what is put into a thing; as long as it is made nobody knows."""
        summary = self.units.rest_on((*ref[1][:2], 0)) if ref[0] == "obj" else None
        return summary is None or ref in summary.heap

    def meets_trackers(self) -> bool:
        """Whether the project has an SDK whose calls may need consent."""
        return bool(self.units.index.tracking_names)

    def may_keep(self, key: FunctionKey) -> bool:
        """Whether a function may keep others, or call those that are kept, by its words.

        Those beside it that name one such function may as well.
        """
        place = key[:2]
        self.units.ask_of(place)
        known = self._keeping.get(place[0])
        if known is None:
            known = self._keeping[place[0]] = self.units.index.keeping(self.units.facts[place[0]])
        return place[1] in known

    def may_register(self, key: FunctionKey) -> bool:
        """Whether a function puts what it is given where others find it, by its name."""
        verb = self.units.facts[key[0]].heads[key[1]].name.strip("_").partition("_")[0]
        return verb in self.units.catalog.channels.verbs

    def makes_senders(self, key: FunctionKey) -> bool:
        """Whether a function defines others inside, and its words can mean a way out."""
        place = key[:2]
        self.units.ask_of(place)
        mask = self.units.index.masks.get(place, 0)
        return bool(mask & INNER and mask & SENDS)

    def may_send(self, key: FunctionKey) -> bool:
        """Whether the words of a function, or of a method of a class, can mean a way out, or data."""
        if self.is_class(key):
            self.units.ask_of(key[:2])  # a method that is new may be the one
            heads = self.units.facts[key[0]].heads
            return any(self.may_send((key[0], head.index, 0)) for head in heads if head.parent == key[1])
        place = key[:2]
        self.units.ask_of(place)
        return bool(self.units.index.masks.get(place, 0) & SENDS) or self.is_telling(key)

    def is_constructor(self, key: FunctionKey) -> bool:
        """Whether a function is the ``__init__`` of a class."""
        return not key[2] and self.units.facts[key[0]].heads[key[1]].name == "__init__"

    def is_text(self, sym: Sym) -> bool:
        """Whether a symbol is a parameter that its annotation calls a text or a number."""
        if sym.path or sym.owner[2] or sym.owner[1] < 0:
            return False
        parameters = self.units.unit(sym.owner).code.parameters
        return any(each.name == sym.root and is_plain_type(each.annotation) for each in parameters)

    def has_telling_method(self, cls: tuple[str, int]) -> bool:
        """Whether the words of a method in the body of a class can mean data, consent or a way out."""
        path, unit = cls
        self.units.ask_of(cls)
        known = self._telling_bodies.get(path)
        if known is None:
            index, heads = self.units.index, self.units.facts[path].heads
            known = {head.parent for head in heads if index.is_telling((path, head.index))}
            self._telling_bodies[path] = known
        return unit in known

    def tracks(self, name: str) -> bool:
        """Whether the project's SDKs have a call of this name that may need consent."""
        return name in self.units.index.tracking_names

    def may_matter(self, name: str) -> bool:
        """Whether a method of this name can be one that data or a guard should be followed into."""
        if not self._telling_names:
            index = self.units.index
            self._telling_names = index.sending_names | index.telling_names(self.units.facts)
        if name in self._telling_names:
            self.material.add(name)
            return True
        self.immaterial.add(name)
        return False

    def methods_named(self, path: str, name: str) -> list[FunctionKey]:
        """The methods of this name that a module can meet; none where a class has something else of it."""
        found: list[FunctionKey] = []
        reached = (place for place in self.units.index.holding(name) if self.reach.reaches(path, place[0]))
        for other, unit in reached:
            heads = self.units.facts[other].heads
            head = heads[unit]
            if name in head.assigns or head.kind == "class":
                return []
            if head.kind == "function" and head.name == name and heads[max(head.parent, 0)].kind == "class":
                found.append((other, unit, 0))
        return found

    def is_class(self, key: FunctionKey) -> bool:
        """Whether a key is that of a class body."""
        return not key[2] and self.units.facts[key[0]].heads[key[1]].kind == "class"
