"""Which functions can matter at all: those whose words name data, a way out, or a price of consent."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from ..catalog.loader import Catalog
from ..model.facts import Extent, Likelihood, ModuleFacts
from ..model.tuples import NamedTuple
from .names.lexicon import Held, Lexicon, Place, Separated
from .names.meanings import (
    CALLBACK,
    CHOICE,
    CONSENT,
    COOKIE,
    EVERYDAY,
    FIELD,
    FORM,
    HTTP,
    INNER,
    KEEP,
    LOG,
    OUTLET,
    PERSON,
    PRICE,
    RECORD,
    REQUEST,
    SDK,
    SEND,
    SETUP,
    TRACK,
    is_relevant,
)
from .names.reach import ImportReach, imported_names

_UNSURE = (Likelihood.HARDLY, Likelihood.MAYBE)
_FEW = 20
_MOST_RAISING = 50
"""Units that hold the name of one that raises; one in more says nothing of who lets that through."""
_SHORT = 2
"""Characters of a variable that may stand for anything: ``u`` for one of the users."""
RAISE = "raise"
EXCEPT, WITH = "except", "with"
"""The words of statements that see what is raised in them."""
HTTP_WORDS = frozenset({"post", "put", "patch", "urlopen"})
_FETCHERS = frozenset({b"requests", b"httpx", b"aiohttp", b"urllib3", b"requests_futures"})
_FETCHING = frozenset({b"get", b"request", b"delete", b"head"})
"""What an address is asked with, and much else: it counts where something of a person is read in the same unit."""
_HTTP_ROOTS = frozenset({"requests", "requests_futures", "httpx", "aiohttp", "urllib3", "urllib"})


class ModuleWords(NamedTuple):
    """What the words of one module say, as it crosses from one process to another."""

    masks: tuple[int, ...]
    words: tuple[bytes, ...]
    """Of each unit, with blanks between them."""
    imports: tuple[str, ...]
    """The dotted names by which it imports packages to send with."""


class WordIndex:
    """The words of every unit outside tests: what they can mean, and which units hold a name."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.masks: dict[Place, int] = {}
        self.asked: set[bytes] = set()
        """The names that units are looked up by."""
        self.looked_up: Counter[str] = Counter()
        """Those of them that were asked for until now, as often as all that holds them matters."""
        self.held = Held((), {})
        """Which of them each unit holds."""
        self.meanings: dict[Place, int] = {}
        """What the words of a unit mean by themselves, whatever else is in the project."""
        self.sending_names: frozenset[str] = frozenset()
        """What the calls are named by which the project's packages send."""
        self.tracking_names: frozenset[str] = frozenset()
        """Those of them that may need consent."""
        self.importers: dict[str, set[str]] = {}
        """The modules that import a package to send with, by its import root."""
        self._taken: dict[str, set[bytes]] = {}
        """What modules call such packages and what they take from them: one of these stands where a client is made."""
        self.makers: set[Place] = set()
        self.declared: set[Place] = set()
        """The class bodies that name personal fields."""
        self._lexicon = Lexicon(catalog)
        self._pending: dict[str, Sequence[bytes]] = {}
        """The words of the units of each module, with blanks between them, until all are there."""
        self._imports: dict[str, list[str]] = {}
        self.speaks_http: set[str] = set()
        """The modules that import a library for HTTP."""
        self._root_heads = {root.partition(".")[0] for root in (*catalog.roots, *_HTTP_ROOTS)}
        self._root_words = {head.encode() for head in self._root_heads}
        self._may_import = False

    def take(self, path: str, text: str, units: Sequence[Extent]) -> list[Likelihood]:
        """Take in the units of a module, in order; how likely it is that the code of each will be needed."""
        # perf: what is the same for all units is asked once, and sets do the work.
        tokens = list(map(Separated(text).words, units))
        held = list(map(set, tokens))
        for unit, words in zip(units, held, strict=True):
            if unit.owner:
                words.add(unit.owner.encode("utf-8", "surrogatepass"))
        every = set[bytes]().union(*held)
        lexicon = self._lexicon
        lexicon.learn(every)
        is_fetching = not _FETCHERS.isdisjoint(every)
        masks = self._masks(units, held, tokens, lexicon.telling_words & every, is_fetching=is_fetching)
        if self.catalog.names.prices(path):
            masks = [mask | PRICE if mask & CHOICE else mask for mask in masks]
        paths = lexicon.paths.keys() & every
        for words in held if paths else ():
            for name in paths & words:
                words.update(lexicon.paths[name])
        self._pending[path] = tuple(map(b" ".join, held))
        self.masks.update(((path, number), mask) for number, mask in enumerate(masks))
        self._may_import = not self._root_words.isdisjoint(every)
        return [Likelihood.SURE if is_relevant(mask) else _UNSURE[mask & ~(CALLBACK | INNER) != 0] for mask in masks]

    def _masks(
        self,
        units: Sequence[Extent],
        held: Sequence[set[bytes]],
        tokens: Sequence[list[bytes]],
        told: set[bytes],
        *,
        is_fetching: bool,
    ) -> list[int]:
        """What the words of units mean; ``told`` are those that mean something.

        A module that names a library for HTTP may put what it reads into an address (``is_fetching``).
        """
        telling = self._lexicon.telling
        masks = []
        for unit, words, in_order in zip(units, held, tokens, strict=True):
            mask = 0
            for word in told & words:
                mask |= telling[word]
            is_asking = is_fetching and not _FETCHING.isdisjoint(words)
            is_everyday = mask & PERSON and mask & EVERYDAY
            is_telling = is_asking or bool(mask & (LOG | KEEP))
            if is_everyday and not self._reads_of_person(in_order, unit.owner, is_telling=is_telling):
                mask &= ~EVERYDAY
            if is_asking and (mask & REQUEST or (mask & PERSON and mask & EVERYDAY)):
                mask |= SEND
            if not unit.is_body and in_order.count(b"def") > 1:
                mask |= INNER
            # Fields are declared in the bodies of classes, and requests are answered in functions.
            masks.append(mask & (~REQUEST if unit.is_body else ~FORM))
        return masks

    def _reads_of_person(self, tokens: list[bytes], owner: str, *, is_telling: bool) -> bool:
        """Whether an everyday word stands right behind what may be a person: ``user.name``, ``u["name"]``."""
        telling = self._lexicon.telling
        if any(word[:1].isupper() and telling.get(word, 0) & PERSON for word in tokens):
            return True  # "obj" may be a Patient
        tokens = [word for word in tokens if word != b"get"]
        persons = {b"self"} if owner and telling.get(owner.encode("utf-8", "surrogatepass"), 0) & PERSON else set()
        return any(
            telling.get(word, 0) & EVERYDAY
            and (len(before) <= _SHORT or telling.get(before, 0) & PERSON or before in persons)
            for before, word in pairwise(tokens)
        )

    def take_imports(self, facts: ModuleFacts) -> None:
        """Take in which packages a module imports to send with, that was read last."""
        for name in imported_names(facts.imports) if self._may_import else ():
            if name.partition(".")[0] in self._root_heads:
                self._import(facts.path, name)

    def _import(self, path: str, name: str) -> None:
        """Note that a module imports a package to send with: ``google.genai`` by whatever it takes from it."""
        parts = name.split(".")
        if parts[0] not in self._root_heads:
            return
        is_sending = parts[0] in _HTTP_ROOTS
        if is_sending:
            self.speaks_http.add(path)
        for size in range(1, len(parts) + 1):
            root = ".".join(parts[:size])
            if root in self.catalog.roots:
                is_sending = True
                self.importers.setdefault(root, set()).add(path)
                self._taken.setdefault(path, set()).update((parts[0].encode(), parts[-1].encode()))
        if is_sending:
            self._imports.setdefault(path, []).append(name)

    def told(self, path: str) -> ModuleWords:
        """What was taken in of a module, for another process or another run."""
        words = self._pending.get(path, ())
        masks = tuple(self.masks[path, unit] for unit in range(len(words)))
        return ModuleWords(masks, tuple(words), tuple(self._imports.get(path, ())))

    def forget(self, path: str) -> None:
        """Let go of a module: it is told, or could not be read."""
        for unit in range(len(self._pending.pop(path, ()))):
            del self.masks[path, unit]
        self._imports.pop(path, None)

    def adopt(self, path: str, told: ModuleWords) -> None:
        """Take in a module that another process has read."""
        self._pending[path] = told.words
        self.masks.update({(path, unit): mask for unit, mask in enumerate(told.masks)})
        for name in told.imports:
            self._import(path, name)

    def declare(self, bodies: Iterable[Place]) -> set[str]:
        """Note which class bodies name personal fields; gives these names."""
        field = self.catalog.names.field
        found: set[str] = set()
        for place in bodies:
            if self.masks[place] & FIELD:
                words = self._pending[place[0]][place[1]].decode("utf-8", "surrogatepass").split(" ")
                named = {word for word in words if field(word) is not None}
                if named:
                    self.declared.add(place)
                    found |= named
        return found

    def finish(self, names: Iterable[str], reach: ImportReach) -> None:
        """Add what only the whole project tells: which packages are there to send with, and where ``names`` stand."""
        sending = self._sending()
        advertising = self.catalog.advertising_words
        setups = self._setups()
        known = (
            *sending,
            *HTTP_WORDS,
            RAISE,
            EXCEPT,
            WITH,
            *self.catalog.handling_words,
            *self.catalog.channels.shelves,
            *self.catalog.channels.scopes,
            *(word for words in advertising for word in words),
            *self.catalog.stores.hashers,
            *(word for words in setups.values() for word in words),
        )
        self.asked = {name.encode("utf-8", "surrogatepass") for name in (*names, *known)}
        self.meanings = dict(self.masks)
        self._hold()
        del self._lexicon  # every word has been looked at
        for word, meanings in sending.items():
            places = self.holding(word)
            hint = self._hint(len(places))
            said: dict[str, int] = {}
            for place in places:
                if place[0] not in said:
                    said[place[0]] = self._meant(place[0], meanings, hint, reach)
                self.masks[place] |= said[place[0]]
        for root, words in setups.items():
            for place in (place for word in words for place in self.holding(word)):
                if place[0] in self.importers[root]:
                    self.masks[place] |= SETUP
        for word in HTTP_WORDS:
            for place in self.holding(word):
                if place[0] in self.speaks_http:
                    self.masks[place] |= HTTP | SEND

    def _setups(self) -> dict[str, Collection[str]]:
        """The words by which the packages are set up that are there."""
        return {root: self.catalog.setup_words(root) for root in sorted(self.importers)}

    def _sending(self) -> dict[str, list[tuple[str, int]]]:
        """The words by which the packages send that are there, each with the packages and what it means of them."""
        sending: dict[str, list[tuple[str, int]]] = {}
        for root in sorted(self.importers):
            tracking = self.catalog.tracking_words(root)
            for word in {*self.catalog.sending_words(root), *tracking}:
                sending.setdefault(word, []).append((root, SEND | TRACK if word in tracking else SEND))
        self.sending_names = frozenset((*sending, *HTTP_WORDS))
        self.tracking_names = frozenset(
            word for word, meanings in sending.items() if any(bits & TRACK for _, bits in meanings)
        )
        return sending

    def _hint(self, holders: int) -> int:
        """What a word tells that so many units hold: ``create`` and ``alias`` stand everywhere and tell nothing."""
        return SDK if holders <= max(_FEW, len(self.masks) // 50) else 0

    def _meant(self, path: str, meanings: list[tuple[str, int]], hint: int, reach: ImportReach) -> int:
        """What such a word means in a module."""
        found = 0
        for root, bits in meanings:
            importers = self.importers[root]
            if reach.reaches_any(path, importers):
                found |= bits | hint
            elif hint and bits & TRACK and any(reach.reaches(other, path) for other in importers):
                found |= TRACK  # one of those that have the SDK may hand it over
        return found

    def _hold(self) -> None:
        """Sort out which units hold the names that are asked for; all other words are forgotten."""
        for path, taken in self._taken.items():
            for unit, words in enumerate(self._pending.get(path, ())):
                if not taken.isdisjoint(words.split()):
                    self.makers.add((path, unit))
        self.held = Held(self.asked, self._pending)

    def meets_advertisers(self) -> bool:
        """Whether any text outside tests names a package or host of an advertiser or data broker."""
        return any(
            set(self.holding(words[0])).intersection(*map(self.holding, words[1:]))
            for words in sorted(self.catalog.advertising_words)
        )

    def is_raising(self, place: Place, words: Collection[bytes]) -> bool:
        """Whether a unit with these words may raise something that speaks of a person."""
        return RAISE.encode() in words and bool(self.masks[place] & (FIELD | PERSON))

    def raising(self, facts: Mapping[str, ModuleFacts]) -> set[Place]:
        """The units that may raise something that speaks of a person, and those that may call one of them."""
        found = {place for place in self._standing(RAISE) if self.masks[place] & (FIELD | PERSON)}
        names = {facts[path].heads[unit].name for path, unit in found}
        for name in names:
            places = self._standing(name)
            found.update(places if len(places) <= _MOST_RAISING else ())
        return found

    def keeping(self, facts: ModuleFacts) -> set[int]:
        """The units of a module that may keep functions or call those that are kept, and those that name such a one."""
        found = {head.index for head in facts.heads if self.masks.get((facts.path, head.index), 0) & CALLBACK}
        for name in sorted({facts.heads[unit].name for unit in found if facts.heads[unit].kind == "function"}):
            found.update(unit for path, unit in self._standing(name) if path == facts.path)
        return found

    def _standing(self, word: str) -> list[Place]:
        """The units that hold a word of which a new holder is looked for otherwise."""
        places = self.holding(word)
        self.settle(word)
        return places

    def is_telling(self, place: Place) -> bool:
        """Whether a unit may hand out data, consent, a client or a way out, or let it through."""
        mask = self.masks.get(place, 0)
        is_spoken = bool(mask & (RECORD | REQUEST | OUTLET)) or bool(mask & PERSON and mask & EVERYDAY)
        return is_spoken or is_relevant(mask) or place in self.makers

    def telling_names(self, facts: Mapping[str, ModuleFacts]) -> set[str]:
        """The names of all units that may, or that may call functions which are kept."""
        return {
            head.name
            for path, each in facts.items()
            for head in each.heads
            if self.is_telling((path, head.index)) or self.masks.get((path, head.index), 0) & CALLBACK
        }

    def is_curious(self, place: Place) -> bool:
        """Whether all calls of a unit matter: it deals with consent, or with a way out."""
        return bool(self.masks.get(place, 0) & (CONSENT | SDK | TRACK | HTTP | COOKIE))

    def candidates(self) -> list[Place]:
        """The units to look at first, in a fixed order."""
        return sorted(place for place, mask in self.masks.items() if is_relevant(mask))

    def settle(self, word: str) -> None:
        """Note that of the units that were asked for last one will do, whose code was read."""
        self.looked_up[word] -= 1

    def holding(self, word: str) -> list[Place]:
        """The units that hold a word."""
        self.looked_up[word] += 1
        return self.held.holders(word.encode("utf-8", "surrogatepass"))
