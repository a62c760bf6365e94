"""Consents that a project grants, and those of them that it never takes back."""

import re
from collections.abc import Iterable, Iterator

from ...catalog.names import Names
from ...catalog.words import nouns
from ...model.events import GrantEvent
from ...model.facts import UnitHead
from ...model.summaries import ConsentWrite
from ...model.values import FunctionKey
from ..names.meanings import CONSENT
from .bodies import Body, Call
from .names import Reader
from .optouts import SAYING, OptOuts

_ANY = ""
"""The consent that names no topic: whoever takes it back takes back all."""
_LETTERS = frozenset({"unsubscribe"})
"""The topic of leaving a list that has no name."""
_BY_MAIL = frozenset({"newsletter", "marketing", "any", "advertising"})
_FILLED_IN = ("form", "serializer", "schema", "basemodel", "struct", "inputobjecttype")
_UPDATE = re.compile(r"\b(?:UPDATE|DELETE)\b.*", re.IGNORECASE | re.DOTALL)


class Grants:
    """The consents that a project writes, and how they are taken back."""

    def __init__(self, reader: Reader, optouts: OptOuts, names: Names) -> None:
        self.reader = reader
        self.optouts = optouts
        self.removing = optouts.of("choices.removing")
        self.names = names

    def events(self, writes: Iterable[ConsentWrite]) -> Iterator[GrantEvent]:
        """The first statement that grants each consent which nothing in the project takes back.

        A value that comes from the person's input does both.
        """
        first: dict[frozenset[str], ConsentWrite] = {}
        taken_back: set[frozenset[str]] = set()
        written: set[FunctionKey] = set()
        for write in sorted(writes, key=lambda write: write.site):
            if write.granted and not write.is_dated:
                first.setdefault(_topic_of(write.name, write.subject), write)
            elif not write.granted:
                taken_back.add(_topic_of(write.name, write.subject))
                written.add(write.key)
        if all(frozenset() in taken_back or topic in taken_back for topic in first):
            return
        taken_back.update(self._taken_back(written, frozenset().union(*first)))
        for topic, write in first.items():
            is_mailed = write.purpose in _BY_MAIL
            if not any(other <= topic or (is_mailed and other == _LETTERS) for other in taken_back):
                yield GrantEvent(write.site, write.name, write.purpose, write.qualname)

    def _taken_back(self, written: set[FunctionKey], granted: frozenset[str]) -> Iterator[frozenset[str]]:
        """What is taken back by other means: rows that are deleted, forms that are filled in, opt-outs by name."""
        facts, masks = self.reader.units.facts, self.reader.units.index.masks
        for path in facts:
            for head in facts[path].heads:
                key = (path, head.index, 0)
                if masks.get(key[:2], 0) & CONSENT:
                    yield from self._of_unit(key, head, granted)
                is_opt_out = head.kind != "module" and self.optouts.kind_of_name(head.name) in ("leave", "withdraw")
                if is_opt_out and key not in written:
                    yield self._of_opt_out(head.name, granted)

    def _of_opt_out(self, name: str, granted: frozenset[str]) -> frozenset[str]:
        """What a function or class whose name says so takes back; all that it might, where the name does not tell."""
        words = _topic_of(name, "")
        topic = frozenset(word for word in words if self.names.choice(word) is not None)
        return topic or words & granted or self.optouts.list_left(name) or self._letters(name)

    def _letters(self, name: str) -> frozenset[str]:
        """Who leaves all lists gets no more letters, and has refused nothing else; any other way out is of all."""
        return _LETTERS if self.optouts.is_unsubscribing(name) else frozenset()

    def _of_unit(self, key: FunctionKey, head: UnitHead, granted: frozenset[str]) -> Iterator[frozenset[str]]:
        body = self.reader.body(key)
        if head.kind == "class":
            found = self.reader.units.answer(lambda: self.reader.resolver.external_bases(key[:2]))
            bases = [base.lower() for base in found]
            if head.name == "Meta" or any(base.endswith(_FILLED_IN) for base in bases):
                named = [*body.stores, *(name for name, _ in body.unit.annotations), *_texts(body)]
                yield from (_topic_of(name, "") for name in named if self.names.consent(name) is not None)
            return
        for each in self.reader.bodies(key):
            for call in each.calls:
                if self.removing.found(nouns(call.name)) is not None:
                    yield from self._removed(each, call, granted)
            for text in _texts(each):
                if (match := _UPDATE.search(text)) is not None:
                    words = re.findall(r"\w+", match[0])
                    yield from (_topic_of(word, "") for word in words if self.names.consent(word) is not None)

    def _removed(self, body: Body, call: Call, granted: frozenset[str]) -> Iterator[frozenset[str]]:
        """The consents that a call removes: rows of a table of consents, keys of an object of choices."""
        said = [word for each in body.behind(call.owner, *call.given(), filled=False) for word in body.said(each)]
        consents = [word for word in said if self.names.consent(word) is not None or self.names.is_holder(word)]
        if consents:
            said.append(" ".join(self.removing.rest(nouns(call.name))))
            topics = [_topic_of(word, "") for word in said if self.names.choice(word) is not None]
            yield frozenset().union(*topics) or frozenset(nouns(" ".join(said))) & granted


def _texts(body: Body) -> list[str]:
    return [each for each in body.unit.constants if isinstance(each, str)]


def _topic_of(name: str, subject: str) -> frozenset[str]:
    """What a consent is about: the words of its name that do not only say that it is one."""
    return frozenset(nouns(subject or name.rpartition(".")[2])) - SAYING
