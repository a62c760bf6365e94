"""Lists of phrases, and whether names speak of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from flake8_privacy.catalog.words import nouns

_LONGEST_PHRASE = 3
_CHOSEN = frozenset({"opt in", "opt out", "opted in", "opted out", "consented"})
_INTO = frozenset({"of", "to", "from"})
"""What somebody did, and what stands between that and what it was about: ``opted_out_of_research``."""
_COOKIE = "cookie"


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


def of_cookies(words: tuple[str, ...]) -> str:
    """The topic of a name, or of the cookies that it speaks of: ``analytics_cookies``, ``cookies_marketing``."""
    if len(words) > 1 and words[-1] == _COOKIE:
        words = words[:-1]
    elif len(words) > 1 and words[0] == _COOKIE:
        words = words[1:]
    return " ".join(words)


def is_object(phrases: list[tuple[str, str]]) -> bool:
    """Whether what follows what somebody did only says what it was about, and no other thing."""
    said = [phrase for _, phrase in phrases]
    return any(done in _CHOSEN and into in _INTO for done, into in pairwise(said))
