"""What the words of a project mean: each is looked at once, whatever holds it."""

import re

from ...catalog.loader import Catalog
from ...catalog.names import Names
from ...catalog.words import nouns, singular
from .meanings import ANY, exact_words, meaning

_HUMP = re.compile(rb"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class _Parts(dict[bytes, int]):
    """What names can speak of that hold a part."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self.nouns: dict[bytes, tuple[str, ...]] = {}
        self.plain: set[bytes] = set()
        """Those that stand in no phrase of any list at its end."""

    def __missing__(self, part: bytes) -> int:
        text = part.decode("utf-8", "replace")
        # perf: most parts are one word.
        words = self.nouns[part] = (singular(text),) if text.isascii() and text.isalpha() else nouns(text)
        kinds = self[part] = self._names.kinds_with(words) & ANY
        if not kinds:
            self.plain.add(part)
        return kinds


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
        self._known: set[bytes] = set()
        self._parts = _Parts(catalog.names)

    def learn(self, words: set[bytes]) -> None:
        """Look at those of the words that are new."""
        new = words - self._known
        if not new:
            return
        self._known |= new
        # perf: all are taken apart at once; and their parts repeat, their combinations do not.
        humped = [word for word in new if not word.islower()]
        lower = [word for word in new if word.islower()]
        spelt = _HUMP.sub(b"_", b"\n".join(humped)).lower().split(b"\n") if humped else []
        exact, plain = self._exact, self._parts.plain
        for word, name in zip(humped + lower, spelt + lower, strict=True):
            mask = exact.get(word, 0)
            parts = name.split(b"_")
            if not plain.issuperset(parts) or word in self._own:
                mask |= self._meaning(word, parts)
            if mask:
                self.telling[word] = mask
                self.telling_words.add(word)
            if b"__" in word and word[:1] != b"_":
                self.paths[word] = tuple(filter(None, word.split(b"__")))
            elif word.endswith(b"_display") and word.startswith(b"get_"):
                self.paths[word] = (word[4:-8],)

    def _meaning(self, word: bytes, parts: list[bytes]) -> int:
        kinds = 0
        for part in parts:
            kinds |= self._parts[part]
        if word in self._own:
            kinds = ANY
        elif kinds:
            kinds = self._names.kinds([noun for part in parts for noun in self._parts.nouns[part]])
        return meaning(word.decode("utf-8", "replace"), kinds, self._names, self._stored) if kinds & ANY else 0
