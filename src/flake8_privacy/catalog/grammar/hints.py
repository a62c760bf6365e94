"""Names that may speak of consent, though none of them says so alone: what a question is made of."""

from functools import cache
from typing import Any

from flake8_privacy.catalog.grammar.holders import Phrases
from flake8_privacy.catalog.words import nouns

_ANY, _FUNCTIONAL = "any", "functional"
_SAYING = frozenset({"granted", "refused"})
_ABOUT = frozenset({"granting", "declining", "negating", "switching", "skipping", "activity"})
_ANSWERING = frozenset({"granting", "declining", "neutral", "negating"})


class HintWords:
    """Reads parts of questions with the lists of ``consent.toml``."""

    def __init__(self, data: dict[str, Any], phrases: Phrases) -> None:
        self._phrases = phrases
        self._topics: dict[str, str] = data["topics"]
        self._anchored = frozenset(data["anchored"])
        self._asking = frozenset(data["asking"])
        self._otherwise = frozenset(data["otherwise"])
        self.answers, self.is_otherwise = cache(self._answers), cache(self._is_otherwise)

    def speaks(self, name: str) -> bool:
        """Whether a name speaks of consent, or of a purpose and what was answered: ``sends_usage_statistics``."""
        phrases = self._told(name)
        if not phrases:
            return False
        roles = {role for role, _ in phrases}
        return not _SAYING.isdisjoint(roles) or (not _ABOUT.isdisjoint(roles) and self._is_about(phrases))

    def mentions(self, text: str) -> bool:
        """Whether a text that something is looked up by is a purpose, or speaks of consent: ``"consent:analytics"``."""
        phrases = self._told(text)
        return bool(phrases) and (self.speaks(text) or (phrases[-1][0] == "topic" and self._is_about(phrases)))

    def _answers(self, name: str) -> bool:
        """Whether a name says no more than how a question is asked or answered: ``has``, ``is_given``, ``status``."""
        words = nouns(name)
        rest = tuple(word for word in words if word not in self._asking)
        phrases = self._phrases(rest)
        return bool(words) and phrases is not None and _ANSWERING.issuperset(role for role, _ in phrases)

    def _is_otherwise(self, name: str) -> bool:
        """Whether a name says that something else is asked: a feature, a right, a limit, a tag."""
        return not self._otherwise.isdisjoint(nouns(name))

    def _told(self, name: str) -> list[tuple[str, str]]:
        """The phrases of a name that ends in a known one; none for what an unknown word makes another thing."""
        phrases = self._phrases(nouns(name))
        return phrases if phrases and phrases[-1][0] else []

    def _is_about(self, phrases: list[tuple[str, str]]) -> bool:
        """Whether a purpose is named for which consent is needed."""
        topics = {phrase for _, phrase in phrases if phrase in self._topics} - self._anchored
        purposes = {self._topics[topic] for topic in topics}
        return not purposes <= {_ANY, _FUNCTIONAL}
