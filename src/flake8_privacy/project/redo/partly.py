"""A project of which only as much is read as is asked for; the rest is known from the trail of an earlier run."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

from ...catalog.loader import Catalog
from ...flow.machine import Run
from ...model.facts import ModuleFacts
from ...model.values import FunctionKey
from ...model.world import Needed
from ...parse.skeleton import Trees
from ...settings import Settings
from ..codes import Codes
from ..names.lexicon import Place
from ..names.meanings import HTTP, SEND, SETUP
from ..names.modules import ModuleGraph
from ..names.reach import ImportReach
from ..names.resolver import Resolver
from ..reading import names_of
from ..records import own_catalog
from ..relevance import HTTP_WORDS, WordIndex
from ..units import Units
from .edits import Version
from .trail import Number, Trail

Tangle = Sequence[tuple[Place, bool]]
"""Units that depend on who asks first, as they were asked for, and whether in full."""


class Partly:
    """A project with some files in one version, of which the others are as they were."""

    def __init__(
        self,
        trail: Trail,
        version: Version,
        known: Callable[[str], ModuleFacts],
        settings: Settings,
        full: Set[Place],
        tangles: Iterable[Tangle],
    ) -> None:
        """``full`` are the units that somebody asks for in full, ``tangles`` those that depend on who asks first."""
        catalog = own_catalog(settings)
        self.facts = KnownFacts(trail.paths, version.facts, known)
        modules = ModuleGraph(trail.paths)
        imports = {path: frozenset(found) for path, found in trail.imports.items() if path not in version.facts}
        self.reach = ImportReach(self.facts, modules, imports)
        self.index = KnownIndex(catalog, trail, version, self.reach)
        self.units = KnownUnits(self.facts, self.index, catalog, full, tangles)
        self.resolver = Resolver(self.units, modules, catalog, settings)
        self.units.world = self.resolver
        self.resolver.reach = self.reach
        self.units.own_hosts = trail.hosts
        self.resolver.meets_advertisers = trail.meets_advertisers


class KnownFacts(Mapping[str, ModuleFacts]):
    """The facts of all files, each looked for when it is asked for."""

    def __init__(
        self, paths: Sequence[str], own: Mapping[str, ModuleFacts], known: Callable[[str], ModuleFacts]
    ) -> None:
        self._paths = dict.fromkeys(paths)
        self._found = dict(own)
        self._known = known

    def __getitem__(self, path: str) -> ModuleFacts:
        found = self._found.get(path)
        if found is None:
            if path not in self._paths:
                raise KeyError(path)
            found = self._found[path] = self._known(path)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class KnownIndex(WordIndex):
    """The words of all units, those of some files in one version."""

    def __init__(self, catalog: Catalog, trail: Trail, version: Version, reach: ImportReach) -> None:
        super().__init__(catalog)
        self.trail = trail
        self.lost = False
        """Whether a name was asked for of which nobody knows who holds it."""
        self.own = {
            path: [frozenset(words.split()) for words in told.words] for path, told in sorted(version.words.items())
        }
        self.importers = {root: set(paths) for root, paths in trail.senders.importers.items()}
        self.speaks_http = set(trail.senders.http)
        self._positions = {name: number for number, name in enumerate(trail.words.names)}
        self._names = {name for path, facts in version.facts.items() for name in names_of(facts)}
        self._take(version, reach)

    def _take(self, version: Version, reach: ImportReach) -> None:
        starts = self.trail.starts
        for number, path in enumerate(self.trail.paths):
            if path not in self.own:
                first = starts[number]
                masks = self.trail.masks[first : starts[number + 1]]
                self.masks.update({(path, unit): mask for unit, mask in enumerate(masks)})
        self.makers = {place for place in map(self.trail.place, self.trail.senders.makers) if place[0] not in self.own}
        for path, told in version.words.items():
            self.masks.update({(path, unit): mask for unit, mask in enumerate(told.masks)})
            for name in told.imports:
                self._import(path, name)
        sending = self._sending()
        self.hints = {word: self._hint(len(self.holding(word))) for word in sorted(sending)}
        for path, units in self.own.items():
            taken = self._taken.get(path, set())
            for unit, words in enumerate(units):
                self.masks[path, unit] |= self._added(path, words, sending, reach)
                if not taken.isdisjoint(words):
                    self.makers.add((path, unit))

    def _added(
        self, path: str, words: frozenset[bytes], sending: Mapping[str, list[tuple[str, int]]], reach: ImportReach
    ) -> int:
        """What the whole project tells of a unit with these words."""
        found = 0
        for word, meanings in sending.items():
            if word.encode("utf-8", "surrogatepass") in words:
                found |= self._meant(path, meanings, self.hints[word], reach)
        if any(
            word.encode("utf-8", "surrogatepass") in words
            for root, names in self._setups().items()
            if path in self.importers[root]
            for word in names
        ):
            found |= SETUP
        if path in self.speaks_http and any(word.encode() in words for word in HTTP_WORDS):
            found |= HTTP | SEND
        return found

    def holding(self, word: str) -> list[Place]:
        """The units that hold a word."""
        name = word.encode("utf-8", "surrogatepass")
        found = [place for place in map(self.trail.place, self.holders(name)) if place[0] not in self.own]
        if name not in self._positions:
            self.lost = self.lost or word in self._names
            return []
        found += [(path, unit) for path, units in self.own.items() for unit, words in enumerate(units) if name in words]
        return sorted(found)

    def is_asked(self, name: bytes) -> bool:
        """Whether units are looked up by a name."""
        return name in self._positions

    def holders(self, name: bytes) -> Sequence[Number]:
        """The units that held a name in the earlier run."""
        position = self._positions.get(name)
        if position is None:
            return ()
        ends = self.trail.words.ends
        return self.trail.words.holders[ends[position - 1] if position else 0 : ends[position]]


class KnownUnits(Units):
    """Makes summaries as far as they are asked for, in full those that somebody else asks for in full.

    Those that depend on who asks first are made in the order of the earlier run, all of a tangle together.
    """

    def __init__(
        self,
        facts: Mapping[str, ModuleFacts],
        index: WordIndex,
        catalog: Catalog,
        full: Set[Place],
        tangles: Iterable[Tangle],
    ) -> None:
        super().__init__(facts, index, Trees(room=0), catalog, Codes())
        self.begun: dict[FunctionKey, None] = {}
        """The units that were begun, in order."""
        self._tangles = {place: tangle for tangle in tangles for place, _ in tangle}
        self._asked_in_full = full - self._tangles.keys()

    def _is_missing(self, wanted: Needed) -> bool:
        tangle = self._tangles.get(wanted.key[:2], ())
        for place, _ in tangle:
            self._tangles.pop(place, None)
        for place, is_full in tangle:
            self.make((*place, 0), full=is_full)
        return super()._is_missing(wanted)

    def _push(self, stack: list[tuple[FunctionKey, Run]], key: FunctionKey, *, full: bool) -> None:
        self.begun[key] = None
        super()._push(stack, key, full=full or key[:2] in self._asked_in_full)
