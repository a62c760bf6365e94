"""Lists of phrases, and whether names speak of them."""

from collections.abc import Mapping, Sequence
from functools import cache

from flake8_privacy.catalog.words import nouns

_LONGEST_PHRASE = 3


class PhraseLists:
    """The lists of one data file by ``table.key``."""

    def __init__(self, tables: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._lists = {
            f"{table}.{key}": frozenset(phrases) for table, lists in tables.items() for key, phrases in lists.items()
        }
        self.speaks = cache(self._speaks)
        """Whether a phrase of a list stands anywhere in a name: ``speaks("targeting.promotion", "add_coupon")``."""

    def _speaks(self, key: str, name: str) -> bool:
        words, phrases = nouns(name), self._lists[key]
        return any(
            " ".join(words[start:end]) in phrases
            for start in range(len(words))
            for end in range(start + 1, min(len(words), start + _LONGEST_PHRASE) + 1)
        )

    def is_any(self, key: str, name: str) -> bool:
        """Whether a name is one of a list as a whole."""
        return " ".join(nouns(name)) in self._lists[key]

    def holds(self, key: str, name: str) -> bool:
        """Whether a list holds something exactly as it is written."""
        return name in self._lists[key]
