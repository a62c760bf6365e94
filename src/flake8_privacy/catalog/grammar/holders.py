"""Names of what keeps people's choices, and what is asked of it: ``opt_outs.contains(user)``, ``prefs.refuses(x)``."""

from collections.abc import Callable
from functools import cache
from typing import Any

from flake8_privacy.catalog.schema import ConsentName
from flake8_privacy.catalog.words import nouns

_ANY = "any"
_BEHIND = frozenset({"of", "for", "by"})
"""What a name says behind one of these is whose or which it is: ``choices_of_player``."""
_SAYING = frozenset({"granted", "refused", "granting", "declining", "negating", "topic", "neutral"})
"""The roles of words by which a question about consent is asked."""
_ANSWERING = frozenset({"granting", "declining"})

Phrases = Callable[[tuple[str, ...]], "list[tuple[str, str]] | None"]


class HolderWords:
    """Reads names of objects that hold choices, with the lists of ``consent.toml``."""

    def __init__(self, data: dict[str, Any], phrases: Phrases, consent: Callable[[str], ConsentName | None]) -> None:
        self._phrases = phrases
        self._consent = consent
        self._topics: dict[str, str] = data["topics"]
        self._agreed_to = frozenset(data["agreed_to"])
        self._holders = self._agreed_to.union(data["holders"])
        self._keepers = frozenset(data["keepers"])
        self._asking = frozenset(data["asking"])
        self._wishing = frozenset(data["wishing"])
        self.hands_over = cache(self._hands_over)
        """Whether a method gives choices of somebody: ``permits.for_rider(rider)``."""
        self.asked = cache(self._asked)
        """What a method of this name says of consent, asked of an object of that name."""

    def is_holder(self, name: str) -> bool:
        """Whether a name is that of an object that holds a person's choices."""
        return _ends_with(self._kept(nouns(name)), self._holders)

    def is_agreed_to(self, name: str) -> bool:
        """Whether a name is that of a collection in which nothing stands but what a person agreed to."""
        return _ends_with(_less_of(nouns(name)), self._agreed_to)

    def _hands_over(self, owner: str, method: str) -> bool:
        words = nouns(method)
        behind = next((place for place, word in enumerate(words) if word in _BEHIND), None)
        return behind is not None and self._asking.issuperset(words[:behind]) and self.is_holder(owner)

    def _kept(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of what is kept, by the name of what keeps it or answers for it."""
        words = _less_of(words)
        while len(words) > 1 and words[-1] in self._keepers:
            words = words[:-1]
        return words

    def _asked(self, owner: str, method: str) -> ConsentName | None:
        words = self._kept(nouns(owner))
        consent = self._consent("_".join(words))
        if consent is None and not _ends_with(words, self._holders):
            return None
        asked = nouns(method)
        phrases = self._phrases(tuple(word for word in asked if word not in self._asking))
        if phrases is None or not _SAYING.issuperset(role for role, _ in phrases):
            return None
        negated = sum(role in ("declining", "negating", "refused") for role, _ in phrases) % 2 == 1
        topics = [self._topics[phrase] for _, phrase in phrases if phrase in self._topics]
        is_answer = any(role in _ANSWERING and phrase not in self._wishing for role, phrase in phrases)
        if consent is None:
            return ConsentName(not negated, topics[-1] if topics else _ANY) if is_answer else None
        if not (is_answer or topics or negated or not self._asking.isdisjoint(asked)):
            return None
        return ConsentName(consent.granted != negated, topics[-1] if topics else consent.purpose)


def _less_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name up to the one behind which stands whose it is."""
    for place, word in enumerate(words):
        if place and word in _BEHIND:
            return words[:place]
    return words


def _ends_with(words: tuple[str, ...], phrases: frozenset[str]) -> bool:
    return words[-1:] != () and (words[-1] in phrases or " ".join(words[-2:]) in phrases)
