"""The one place that says what an identifier means."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from flake8_privacy.catalog.agreement import ConsentWords
from flake8_privacy.catalog.choosing import ChoosingWords
from flake8_privacy.catalog.grammar.amounts import NounWords
from flake8_privacy.catalog.grammar.phrases import PhraseLists
from flake8_privacy.catalog.grammar.traits import TraitWords
from flake8_privacy.catalog.personal import PersonalWords
from flake8_privacy.catalog.schema import Category, ConsentName, PersonalName
from flake8_privacy.catalog.words import nouns

_T = TypeVar("_T")
_UNKNOWN = Category("user", "personal data", False, False)


FIELDS, PERSONS, AGREEMENT, MONEY, OTHERS, TRAITS = (1 << bit for bit in range(6))
"""What a name can speak of."""

_CONNECTING = frozenset(
    {"host", "hostname", "port", "database", "dbname", "endpoint", "dsn", "connection", "db_name", "connect", "server"}
)
"""Variables of a function that makes a connection."""
_PICTURES = frozenset({"icon_emoji", "icon_url"})
"""Variables of one that speaks as a bot, which shows a picture beside its name."""


class Vocabulary:
    """Phrases of which a name must hold one to have an answer, with what they can speak of: their last two words."""

    def __init__(self, ends: Mapping[str, str], phrases: Mapping[str, str]) -> None:
        self.ends: dict[str, int] = {}
        """The last words of all phrases."""
        self._phrases: dict[str, int] = {}
        for table, lists in ((self.ends, ends), (self._phrases, phrases)):
            for kinds, found in lists.items():
                table.update(dict.fromkeys(found.split("|"), int(kinds)))

    def kinds(self, words: Sequence[str]) -> int:
        """What these words can speak of."""
        mask, before = 0, ""
        for word in words:
            if word in self.ends:
                mask |= self._phrases.get(word, 0) | self._phrases.get(f"{before} {word}", 0)
            before = word
        return mask

    def ending(self, kind: int) -> frozenset[str]:
        """The last words of the phrases that can speak of something."""
        return frozenset(word for word, kinds in self.ends.items() if kinds & kind)


class Plain(dict[str, bool]):
    """Whether no phrase of a vocabulary is in a name, worked out when it is asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, name: str) -> bool:
        """Look the words up and keep the answer."""
        # Words of traits alone are nothing to all other questions: they make no name less plain.
        answer = self[name] = not self._vocabulary.kinds(nouns(name)) & ~TRAITS
        return answer


class Remembered(dict[str, _T]):
    """The answers to a pure question about names, worked out when they are asked for.

    perf: most names hold no phrase that any list knows, and then the answer is no, whatever is asked;
    and looking an answer up is what a dict does quickest.
    """

    def __init__(self, ask: Callable[[str], _T], plain: Plain, no: _T) -> None:
        super().__init__()
        self._ask = ask
        self._plain = plain
        self._no = no

    def __missing__(self, name: str) -> _T:
        """Work an answer out and keep it."""
        answer = self[name] = self._no if self._plain[name] else self._ask(name)
        return answer


class Names:
    """What names say about persons, consent and money. Pure; every answer is remembered."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._vocabulary = Vocabulary(**data["vocabulary"])
        self._personal = PersonalWords(data["personal"], self._vocabulary.ending(FIELDS))
        self._agreement = ConsentWords(data["consent"])
        self._nouns = NounWords(data)
        self.consent_functions: frozenset[str] = frozenset(data["consent"]["functions"])
        """Qualified names of packages' functions that say whether a person agreed."""
        self.prompts = frozenset(data["consent"]["prompts"])
        self.own: frozenset[str] = frozenset()
        """Names that a project gave a meaning of its own."""
        plain = self._plain = Plain(self._vocabulary)
        self.is_plain = plain.__getitem__
        """Whether no phrase of any list is in a name: then it is no field, person, consent or price."""
        self._field = Remembered(self._personal.field, plain, None)
        self._person = Remembered(self._personal.person, plain, False)
        self._person_class = Remembered(self._personal.person_class, plain, False)
        self._consent = Remembered(self._agreement.consent, plain, None)
        self._choice = Remembered(self._agreement.choice, plain, None)
        self._topic = Remembered(self._agreement.topic, plain, None)
        self._holder = Remembered(self._agreement.holders.is_holder, plain, False)
        self._agreed_to = Remembered(self._agreement.holders.is_agreed_to, plain, False)
        self._consent_record = Remembered(self._agreement.is_record, plain, False)
        self._agreed = Remembered(self._agreement.agreed, plain, None)
        self._default = Remembered(self._agreement.default, plain, None)
        self._consent_guard = Remembered(self._agreement.guard, plain, None)
        self._participation = Remembered(self._agreement.participation, plain, None)
        self._purpose = Remembered(self._agreement.purpose, plain, None)
        self._price = Remembered(self._nouns.price, plain, False)
        self._fee = Remembered(self._nouns.fee, plain, False)
        self._sanitizer = Remembered(self._nouns.sanitizer, plain, False)
        self._logger = Remembered(self._nouns.logger, plain, False)
        self.field, self.person = self._field.__getitem__, self._person.__getitem__
        self.person_class = self._person_class.__getitem__
        self.consent, self.consent_guard = self._consent.__getitem__, self._consent_guard.__getitem__
        self.topic, self.choice = self._topic.__getitem__, self._choice.__getitem__
        self.agreed, self.default = self._agreed.__getitem__, self._default.__getitem__
        self.is_holder, self.is_agreed_to = self._holder.__getitem__, self._agreed_to.__getitem__
        holders, self.hints = self._agreement.holders, self._agreement.hints
        self.is_refused, self.asked, self.recorded = holders.is_refused, holders.asked, self._agreement.recorded
        self.hands_over, self.may_be_asked = holders.hands_over, holders.may_be_asked
        self.speaks = Remembered(self.hints.speaks, plain, False).__getitem__
        self.mentions = Remembered(self.hints.mentions, plain, False).__getitem__
        self.is_consent_record = self._consent_record.__getitem__
        self.participation, self.purpose = self._participation.__getitem__, self._purpose.__getitem__
        self.price, self.fee = self._price.__getitem__, self._fee.__getitem__
        self.priced, self.costs, self.prices = self._nouns.priced, self._nouns.costs, self._nouns.prices
        self.itemises = self._nouns.itemises
        self.sanitizer, self.logger = self._sanitizer.__getitem__, self._logger.__getitem__
        self.answer, self.said = self._agreement.answer, self._agreement.said
        self.level, self.chosen_level = self._agreement.level, self._agreement.chosen_level
        self.tier, self.is_tier = self._agreement.tier, self._agreement.is_tier
        self.missing, self.switch = self._agreement.missing, self._agreement.switch
        self.is_choosing = ChoosingWords(data["consent"]).is_choosing
        self.serving = PhraseLists(data["serving"])
        self.traits, self.covers = TraitWords(data["inference"], self._personal), self._agreement.covers
        self.is_of_nobody, self.is_child = self._personal.is_of_nobody, self._personal.is_child
        self.organisation, self.is_another = self._personal.organisation, self._personal.is_another
        self.ambiguous = self._personal.ambiguous

    def is_asked(self, name: str) -> bool:
        """Whether what a method gives goes by its name: a person, choices, a guard, how much somebody allows."""
        if self.is_plain(name):
            return False
        is_known = self._person[name] or self._holder[name] or self._consent_guard[name] is not None
        return is_known or self._agreement.is_level(name)

    def measures(self, name: str, most: str, least: str) -> bool:
        """Whether two values of a name say how much somebody allows."""
        return self._agreement.measures(name, most, least)

    def chosen(self, owner: str, key: str) -> ConsentName | None:
        """What a key below an object of choices says: ``cookies["analytics"]``."""
        topic = self._topic[key]
        if topic is None and not self.is_plain(key) and self._holder[owner]:
            purpose = self._agreement.holders.headed(owner, key)
            return None if purpose is None else ConsentName(not self.is_refused(owner), purpose)
        if topic is None or not self._holder[owner]:
            return None
        return topic._replace(granted=False) if self.is_refused(owner) else topic

    def kinds(self, words: Sequence[str]) -> int:
        """What a name of these nouns can speak of, as a mask of ``FIELDS``, ``PERSONS`` and so on."""
        return self._vocabulary.kinds(words)

    def kinds_with(self, words: Iterable[str]) -> int:
        """What a name can speak of that holds these nouns among others."""
        mask = 0
        for word in words:
            mask |= self._vocabulary.ends.get(word, 0)
        return mask

    def ends(self, kind: int) -> frozenset[str]:
        """The last words of the phrases that can speak of something."""
        return self._vocabulary.ending(kind)

    @property
    def categories(self) -> Mapping[str, Category]:
        """All categories of personal data by their keys."""
        return self._personal.categories

    def category(self, key: str) -> Category:
        """The category of a Fides key, or of the nearest key above it."""
        while key:
            found = self._personal.categories.get(key)
            if found is not None:
                return found
            key = key.rpartition(".")[0]
        return _UNKNOWN

    def extended(
        self,
        persons: Iterable[str] = (),
        fields: Iterable[tuple[str, str]] = (),
        consent_granted: Iterable[str] = (),
        consent_refused: Iterable[str] = (),
        sanitizers: Iterable[str] = (),
    ) -> "Names":
        """The same names and a project's own, which count exactly as they are written."""
        own = Names(self._data)
        lists = (persons, (name for name, _ in fields), consent_granted, consent_refused, sanitizers)
        own.own = self.own.union(*lists)
        own._plain.update(dict.fromkeys(own.own, False))
        for name in persons:
            own._person[name] = True
            own._person_class[name] = True
        for name, category in fields:
            own._field[name] = PersonalName(category, True)
        for granted, given in ((True, consent_granted), (False, consent_refused)):
            for name in given:
                consent = ConsentName(granted, self.purpose(name) or "any")
                for answers in (own._consent, own._choice, own._agreed, own._default, own._participation):
                    answers[name] = consent
        for name in sanitizers:
            own._sanitizer[name] = True
        return own


def logs_in(words: Iterable[str], category: str) -> bool:
    """Whether a user name is that of a program that logs in to a server, or of a bot, by the words beside it."""
    if category != "user.account.username":
        return False
    beside = frozenset(words)
    return len(_CONNECTING & beside) > 1 or not _PICTURES.isdisjoint(beside)
