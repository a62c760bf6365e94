"""What names of functions say about consent: whether they handle a person's own choice."""

from collections.abc import Iterator
from typing import Any

from flake8_privacy.catalog.words import nouns

_LONGEST_PHRASE = 3


class ChoosingWords:
    """Reads names of functions with the lists under ``choosing`` of ``consent.toml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        choosing = data["choosing"]
        self._choosing = frozenset(choosing["choosing"])
        self._handling = frozenset(choosing["handling"])
        topics = data["topics"].keys() - frozenset(data["anchored"])
        self._chosen = frozenset((*choosing["chosen"], *topics, *data["holders"]))
        self._unasked = frozenset(choosing["unasked"])

    def is_choosing(self, qualname: str) -> bool:
        """Whether a function handles a person's own choice: ``accept_newsletter``, ``PreferencesView.post``."""
        phrases = list(_phrases(nouns(qualname)))
        if not self._unasked.isdisjoint(phrases):
            return False
        if not self._choosing.isdisjoint(phrases):
            return True
        parts = [list(_phrases(nouns(part))) for part in qualname.split(".")]
        is_told = any(not (self._handling.isdisjoint(part) or self._chosen.isdisjoint(part)) for part in parts)
        return is_told or not (self._handling.isdisjoint(parts[-1]) or self._chosen.isdisjoint(phrases))


def _phrases(words: tuple[str, ...]) -> Iterator[str]:
    for size in range(1, _LONGEST_PHRASE + 1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])
