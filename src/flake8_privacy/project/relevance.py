"""Which functions can matter at all: those whose words name data, a way out, or a price of consent."""

import re

from ..catalog.loader import Catalog
from ..catalog.names import Names
from ..model.facts import ModuleFacts, UnitHead

_WORD = re.compile(r"[^\W\d]\w*")

FIELD, EVERYDAY, PERSON, CONSENT, PRICE, RECORD, REQUEST, SEND, LOG, HOSTS = (1 << bit for bit in range(10))

_HOST_WORDS = frozenset({"ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SESSION_COOKIE_DOMAIN", "CSRF_COOKIE_DOMAIN"})
_HTTP_WORDS = frozenset({"post", "put", "patch", "request", "urlopen"})

Place = tuple[str, int]


class WordIndex:
    """The words of every unit outside tests, from word to the units that hold it."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.units: dict[str, list[Place]] = {}
        self.masks: dict[Place, int] = {}
        self._pending: list[tuple[Place, frozenset[str]]] = []
        self._words: dict[str, int] = {}
        self.present: set[str] = set()

    def add(self, facts: ModuleFacts) -> None:
        """Take in one module."""
        covered: list[tuple[int, int]] = []
        for head in facts.heads:
            if head.kind == "function":
                covered.append((head.first_line, head.last_line))
                text = "\n".join(facts.lines[head.first_line - 1 : head.last_line])
                self._add((facts.path, head.index), frozenset(_WORD.findall(text)))
        for head in facts.heads:
            if head.kind != "function":
                self._add((facts.path, head.index), frozenset(_WORD.findall(_own_text(facts, head, covered))))

    def _add(self, place: Place, words: frozenset[str]) -> None:
        for word in words:
            self.units.setdefault(word, []).append(place)
        self._pending.append((place, words))
        if place[1] == 0:
            self.present |= words & self.catalog.roots

    def finish(self) -> None:
        """Classify each word once, then each unit."""
        logging = self.catalog.log_words
        sending: set[str] = set()
        for root in self.present:
            sending |= self.catalog.sending_words(root) | self.catalog.switch_words(root)
        records = self.catalog.flows.record_words()
        words = {word: classify(word, self.catalog.names, sending, logging, records) for word in self.units}
        for place, own in self._pending:
            mask = 0
            for word in own:
                mask |= words[word]
            self.masks[place] = mask
        self._pending.clear()

    def candidates(self) -> list[Place]:
        """The units to look at first, in a fixed order."""
        return sorted(place for place, mask in self.masks.items() if is_relevant(mask))

    def holding(self, word: str) -> list[Place]:
        """The units that hold a word."""
        return self.units.get(word, [])


def _own_text(facts: ModuleFacts, head: UnitHead, covered: list[tuple[int, int]]) -> str:
    """The lines of a module or class body without those of its functions and classes."""
    inner = [span for span in covered if head.first_line <= span[0] and span[1] <= head.last_line]
    inner += [(h.first_line, h.last_line) for h in facts.heads if h.kind == "class" and h.parent == head.index]
    lines: list[str] = []
    position = head.first_line
    for first, last in sorted(inner):
        if first > position:
            lines += facts.lines[position - 1 : first - 1]
        position = max(position, last + 1)
    return "\n".join([*lines, *facts.lines[position - 1 : head.last_line]])


def classify(word: str, names: Names, sending: set[str], logging: frozenset[str], records: frozenset[str]) -> int:
    """What one word can be, as a mask."""
    mask = 0
    found = names.field(word)
    if found is None and word.startswith("get_"):
        found = names.field(word[4:])
    if found is not None:
        mask |= FIELD if found.strong else EVERYDAY
    if names.person(word) or names.person_class(word):
        mask |= PERSON
    if names.consent(word) is not None:
        mask |= CONSENT
    if names.price(word):
        mask |= PRICE
    if word in records:
        mask |= RECORD
    if word == "request" or word == "locals":
        mask |= REQUEST
    if word in sending or word in _HTTP_WORDS:
        mask |= SEND
    if word in logging:
        mask |= LOG
    if word in _HOST_WORDS:
        mask |= HOSTS
    return mask


def is_relevant(mask: int) -> bool:
    """Whether a unit with this mask can start a finding."""
    if mask & (FIELD | SEND | HOSTS):
        return True
    if mask & RECORD and mask & (PERSON | REQUEST):
        return True
    return bool((mask & EVERYDAY and mask & PERSON) or (mask & CONSENT and mask & PRICE))
