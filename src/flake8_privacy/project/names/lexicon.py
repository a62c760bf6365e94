"""What the words of a project mean: each is looked at once, whatever holds it."""

import re
from itertools import chain

from ...catalog.loader import Catalog
from ...catalog.names import Names
from ...catalog.words import nouns, singular
from .meanings import ANY, CALLBACK, exact_words, meaning

_HUMP = re.compile(rb"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLURAL = ord("s")


class _Parts:
    """The parts of names."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self.nouns: dict[bytes, tuple[str, ...]] = {}
        self._ends = frozenset(end.encode() for end in names.ends(ANY))
        self.telling: set[bytes] = set()
        """Those that stand at the end of a phrase of any list."""

    def learn(self, parts: set[bytes]) -> None:
        """Look at those of the parts that are new."""
        for part in parts.difference(self.nouns):
            # perf: most parts are one word in the singular, and at the end of no phrase.
            if part.isalpha() and part[-1] != _PLURAL:
                self.nouns[part] = (part.decode(),)
                if part in self._ends:
                    self.telling.add(part)
            else:
                text = part.decode("utf-8", "replace")
                words = self.nouns[part] = (singular(text),) if part.isalpha() else nouns(text)
                if self._names.kinds_with(words) & ANY:
                    self.telling.add(part)


class Lexicon:
    """What is known of words."""

    def __init__(self, catalog: Catalog) -> None:
        self.telling: dict[bytes, int] = {}
        """The words that mean something, with what they mean."""
        self.telling_words: set[bytes] = set()
        # perf: two sets meet twice as fast as the keys of a dict and a set.
        self.paths: dict[bytes, tuple[bytes, ...]] = {}
        """The words that hold other names: ``customer__phone``, ``get_gender_display``."""
        self._names = catalog.names
        self._stored = catalog.stores.categories
        self._exact = exact_words(catalog)
        own = (name.rpartition(".")[2] for name in catalog.names.own)
        self._own = frozenset(name.encode("utf-8", "surrogatepass") for name in own)
        self._kept = frozenset(word.encode() for word in catalog.channels.words)
        self._known: set[bytes] = set()
        self._parts = _Parts(catalog.names)

    def learn(self, words: set[bytes]) -> None:
        """Look at those of the words that are new."""
        new = words - self._known
        if not new:
            return
        self._known |= new
        # perf: all are taken apart at once; and their parts repeat, their combinations do not.
        lower = list(filter(bytes.islower, new))
        humped = list(new.difference(lower))
        spelt = _HUMP.sub(b"_", b"\n".join(humped)).lower().split(b"\n") if humped else []
        parts = [name.split(b"_") for name in chain(lower, spelt)]
        self._parts.learn(set(chain.from_iterable(parts)))
        for word in self._exact.keys() & new:
            self._tell(word, self._exact[word])
        each = zip(chain(lower, humped), parts, map(self._parts.telling.isdisjoint, parts), strict=True)
        for word, held in [(word, held) for word, held, is_plain in each if not is_plain]:
            kinds = self._names.kinds([noun for part in held for noun in self._parts.nouns[part]])
            if kinds & ANY:
                self._tell(word, self._meaning(word, kinds))
        apart = zip(chain(lower, humped), map(self._kept.isdisjoint, parts), strict=True)
        for word in [word for word, is_apart in apart if not is_apart]:
            self._tell(word, CALLBACK)
        for word in self._own & new:
            self._tell(word, self._meaning(word, ANY))
        for word in new:
            if b"__" in word and word[:1] != b"_":
                self.paths[word] = tuple(filter(None, word.split(b"__")))
            elif word[-8:] == b"_display" and word[:4] == b"get_":
                self.paths[word] = (word[4:-8],)

    def _tell(self, word: bytes, mask: int) -> None:
        if mask:
            self.telling[word] = self.telling.get(word, 0) | mask
            self.telling_words.add(word)

    def _meaning(self, word: bytes, kinds: int) -> int:
        return meaning(word.decode("utf-8", "replace"), kinds, self._names, self._stored)
