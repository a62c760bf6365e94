"""The grammar of names of personal data and of persons: the head noun decides."""

from collections.abc import Iterator
from typing import Any

from flake8_privacy.catalog.schema import Category, PersonalName
from flake8_privacy.catalog.words import nouns

_TRAILING_WORDS = 2
_OF_THE_LIVING = "user.demographic"
_PASSWORD = "user.authorization.password"
_LOGINS = (_PASSWORD, "user.account.username")
_DESCRIBING = frozenset({"data", "datum", "info", "form", "model", "record"})


class PersonalWords:
    """Reads names of fields and persons with the word lists of ``personal_data.toml``."""

    def __init__(self, data: dict[str, Any], ends: frozenset[str]) -> None:
        self.categories = {key: Category(key, *rest) for key, rest in data["categories"].items()}
        self._phrases: dict[str, tuple[str, str]] = {}
        """Of each phrase the category and how much it says."""
        for category, kind, phrases in data["phrases"]:
            self._phrases.update(dict.fromkeys(phrases.split("|"), (category, kind)))
        self._ends = ends
        """The last words of all phrases."""
        self._after: dict[str, list[str]] = data["after"]
        self._trailing = frozenset(data["trailing"])
        self._denying = frozenset(data["denying"])
        self._denying_traits = self._denying - frozenset(data["asking"])
        self._making = frozenset(data["making"])
        self._finding = frozenset(data["finding"])
        self._plain = frozenset(data["plain"])
        self._nouns = frozenset(data["nouns"])
        self._organisations = frozenset(data["organisations"])
        self._children = frozenset(data["children"])
        self._animals = frozenset(data["animals"])
        self._machines = frozenset(data["machines"])
        self._connecting = frozenset(data["connecting"])
        self._admitting = frozenset(data["admitting"])
        self._shared = frozenset(data["shared_by_password"])
        self._machine_trailing = frozenset(data["machine_trailing"])
        self._leading_traits = self._plain | self._nouns | (self._denying & frozenset(data["asking"]))
        self._ambiguous = frozenset(data["ambiguous"])
        self._before = frozenset(data["person_before"])
        self._person_trailing = frozenset(data["person_trailing"])
        self._person_denying = frozenset(data["person_denying"])
        self._class_suffixes = frozenset(data["class_suffixes"])

    def field(self, name: str) -> PersonalName | None:
        """What a field, variable or key of this name says about a person."""
        words = nouns(name)
        for cut in range(min(_TRAILING_WORDS, len(words) - 1) + 1):
            if cut:
                if words[-1] not in self._trailing:
                    return None
                words = words[:-1]
            if words and words[-1] not in self._ends:
                continue  # perf: few names end as a phrase does
            for start in range(len(words)):
                found = self._phrases.get(" ".join(words[start:]))
                if found is not None:
                    return self._qualified(found[0], found[1], words[:start])
        return None

    def _qualified(self, category: str, kind: str, before: tuple[str, ...]) -> PersonalName | None:
        trait = self.categories[category].trait
        denying = self._denying_traits if trait else self._denying
        if kind == "nothing" or not denying.isdisjoint(before):
            return None
        if kind == "strong":
            return PersonalName(category, True)
        if not before or self._plain.issuperset(before) or (trait and self._denying.issuperset(before)):
            return PersonalName(category, kind == "alone", kind == "alone")
        if before[-1] in self._after.get(category, ()):
            return PersonalName(category, True)
        # "customer_name" is a person's; "driver_name" may be a database's.
        owner = before[-1]
        if owner in self._nouns and owner not in self._ambiguous and self._is_person(before):
            return PersonalName(category, True)
        return None

    def phrases(self) -> Iterator[tuple[str, str]]:
        """All phrases with their categories."""
        return ((phrase, category) for phrase, (category, _) in self._phrases.items())

    def phrase(self, phrase: str) -> tuple[str, str] | None:
        """The category of a phrase by itself, and how much it says."""
        return self._phrases.get(phrase)

    def leads(self, before: tuple[str, ...]) -> bool:
        """Whether these words in front of a trait leave it that trait: a question, a person, a mere attribute."""
        return self._leading_traits.issuperset(before)

    def is_another(self, name: str, given: str) -> bool:
        """Whether what is called ``given`` is not this personal field: ``support_email``, ``build_email``."""
        words = nouns(given)
        if not self._making.isdisjoint(words):
            return True
        while words and words[0] in self._finding:
            words = words[1:]
        found = self.field(" ".join(words))
        # "last_name = row['name']" is the name that came last.
        return not set(words).isdisjoint(nouns(name)) and (found is None or not found.strong)

    def is_of_nobody(self, owner: str, category: str) -> bool:
        """Whether what an owner of this name has is no person's: a company has a phone, a pet has a birthday."""
        is_animal = category.startswith(_OF_THE_LIVING) and not self._animals.isdisjoint(nouns(owner)[-1:])
        if is_animal or self.organisation(owner):
            return True
        words = nouns(owner)
        if category in _LOGINS and len(words) > 1 and words[-1] in self._connecting:
            # What is of persons, or lets them in, keeps what they log in with.
            return not self._is_person(words[:-1]) and self._admitting.isdisjoint(words)
        return (category == _PASSWORD and self._is_shared(words)) or self._is_machine(words)

    def _is_shared(self, words: tuple[str, ...]) -> bool:
        """Whether a name is that of what a password opens for all who are told it: a room, a game."""
        while len(words) > 1 and words[-1] in _DESCRIBING:
            words = words[:-1]
        return not self._shared.isdisjoint((" ".join(words[-2:]), *words[-1:]))

    def _is_machine(self, words: tuple[str, ...]) -> bool:
        """Whether a name is that of a program with an account of its own."""
        while len(words) > 1 and words[-1] in self._machine_trailing:
            words = words[:-1]
        return words[-1:] != () and words[-1] in self._machines

    def is_child(self, owner: str) -> bool:
        """Whether what an owner of this name has is a child's; a bare word may as well be a node of a tree."""
        return bool(words := nouns(owner)) and words[-1] in self._children

    def organisation(self, name: str) -> bool:
        """Whether a variable or class of this name stands for a company, a shop and the like."""
        return bool(words := nouns(name)) and words[-1] in self._organisations

    def person(self, name: str) -> bool:
        """Whether a variable, attribute or class of this name stands for a person or several."""
        words = nouns(name)
        while words:
            if self._is_person(words):
                return True
            if len(words) == 1 or words[-1] not in self._person_trailing:
                return False
            words = words[:-1]
        return False

    def ambiguous(self, name: str) -> bool:
        """Whether what is called so may well be a thing: the members of a class are no people."""
        return bool(words := nouns(name)) and words[-1] in self._ambiguous

    def person_class(self, name: str) -> bool:
        """Whether a class of this name describes a person: ``CustomerSerializer``, ``UserIn``."""
        words = nouns(name)
        while words:
            if self._is_person(words):
                return True
            if len(words) == 1 or words[-1] not in self._class_suffixes:
                return False
            words = words[:-1]
        return False

    def _is_person(self, words: tuple[str, ...]) -> bool:
        for size in (2, 1):
            if len(words) >= size and " ".join(words[-size:]) in self._nouns:
                before = words[:-size]
                if words[-1] in self._ambiguous:
                    return self._before.issuperset(before)
                return self._person_denying.isdisjoint(before)
        return False
