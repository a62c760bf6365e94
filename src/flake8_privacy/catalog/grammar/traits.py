"""What names say of sensitive traits: the datum itself, a guess about it, and what is done with either."""

from functools import cache
from typing import Any

from flake8_privacy.catalog.grammar.phrases import PhraseLists
from flake8_privacy.catalog.personal import PersonalWords
from flake8_privacy.catalog.words import nouns

from ...model.tuples import NamedTuple

_LONGEST_PHRASE = 3
_MANY = frozenset({"family", "household", "couple", "community"})


class Trait(NamedTuple):
    """A sensitive trait as a name speaks of it."""

    category: str
    strong: bool
    """The name says it alone; an everyday word counts only with a person as owner."""
    is_guess: bool
    """Not the trait itself but a score, label or likelihood of it."""


class TraitWords(PhraseLists):
    """Reads names with the lists of ``inference.toml``."""

    def __init__(self, data: dict[str, Any], personal: PersonalWords) -> None:
        super().__init__({table: lists for table, lists in data.items() if table not in ("traits", "more")})
        self._personal = personal
        self._behind = frozenset(data["traits"]["behind"])
        self._before = frozenset(data["traits"]["before"])
        self._doubtful = frozenset(data["traits"]["doubtful"])
        self._flags = frozenset(data["traits"]["flags"])
        self._settings = frozenset(data["traits"]["settings"])
        self._more: dict[str, str] = data["more"]
        traits = (phrase for phrase, category in personal.phrases() if self._is_trait(category))
        self._ends = frozenset(phrase.rpartition(" ")[2] for phrase in (*traits, *self._more))
        """The last words of all phrases that name a trait."""
        self.trait = cache(self._trait)
        """The trait that a name speaks of."""
        self.within = cache(self._within)
        """The trait that a text of several words names anywhere: ``pregnant-customers``."""

    def _trait(self, name: str) -> Trait | None:
        words = nouns(name)
        if self._ends.isdisjoint(words):
            return None  # perf: most names of fields are of no trait
        is_guess = False
        while len(words) > 1 and words[-1] in self._behind and self._datum(words) is None:
            words, is_guess = words[:-1], True
        while len(words) > 1 and words[0] in self._before:
            words, is_guess = words[1:], True
        found = self._datum(words)
        # "is_likely_pregnant" holds such a word further in.
        is_guess = is_guess or not self._before.isdisjoint(words[:-1])
        if found is None or (not is_guess and " ".join(words) in self._settings):
            return None
        category, is_strong = found
        is_strong = (is_strong and not self._is_doubtful(words)) or " ".join(words) in self._flags
        return Trait(category, is_strong, is_guess)

    def _is_doubtful(self, words: tuple[str, ...]) -> bool:
        """Whether the longest phrase at the end of a name is an everyday word: "sexual orientation" is none."""
        for start in range(len(words)):
            phrase = " ".join(words[start:])
            if phrase in self._doubtful:
                return True
            if phrase in self._more or self._personal.phrase(phrase) is not None:
                return False
        return False

    def _datum(self, words: tuple[str, ...]) -> tuple[str, bool] | None:
        found = self._personal.field(" ".join(words))
        if found is not None and self._is_trait(found.category):
            return found.category, found.strong
        for start in range(max(0, len(words) - _LONGEST_PHRASE), len(words)):
            category = self._more.get(" ".join(words[start:]))
            if category is not None and self._personal.leads(words[:start]):
                return category, True
        return None

    def _is_trait(self, category: str) -> bool:
        known = self._personal.categories[category]
        return known.trait and known.sensitive

    def _within(self, text: str) -> Trait | None:
        words = nouns(text)
        for start in range(len(words)):
            for end in range(min(len(words), start + _LONGEST_PHRASE), start, -1):
                phrase = " ".join(words[start:end])
                found = self._personal.phrase(phrase)
                if f"is {phrase}" in self._flags and self._are_people(words[end:]):
                    datum = self._datum((phrase,))
                    return None if datum is None else Trait(datum[0], True, False)
                if found is not None and self._is_trait(found[0]) and phrase not in self._doubtful:
                    return Trait(found[0], found[1] == "strong", False)
        return None

    def _are_people(self, behind: tuple[str, ...]) -> bool:
        """Whether what follows an everyday word leaves it one for people: "catholics", "catholic families"."""
        return not behind or self._personal.person(behind[0]) or behind[0] in _MANY
