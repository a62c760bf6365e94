"""Promotions that a project sends: those without a way out, and those that go to everybody."""

import re
from collections.abc import Iterable, Iterator

from ...catalog.choosing import words_of
from ...catalog.loader import Catalog
from ...model.events import PromotionEvent
from ...model.tuples import NamedTuple
from ...model.values import FunctionKey, Site
from ..templates import Templates
from .audiences import Audiences
from .bodies import Body, Call
from .contents import Content, Contents, handed
from .handlers import decorators_of
from .names import Reader
from .sends import Send, Sends

_LEADING_OUT = re.compile(r"/leave\b")
"""The end of an address at which a list is left."""
_COMMANDS = "management/commands/"
_LONGEST_WAY = 3
"""Callers above each other that are asked whom they send to."""
_PACKED = frozenset({"args", "kwargs"})
"""Keywords by which a task is given its arguments."""
_CUT = re.compile(r"\d+ ?(%|percent|per cent) (off|less|cheaper|discount)\b", re.IGNORECASE)
"""A price that is cut: ``up to 25% off``."""
_LONGEST_SUBJECT = 12
"""Words up to which a text may be a subject or the name of a template."""


class Handing(NamedTuple):
    """A call of a function that sends, with what it hands over for each parameter."""

    body: Body
    call: Call
    given: dict[str, int]


class Promotions:
    """Tells promotions from other messages, and what they lack."""

    def __init__(self, reader: Reader, sends: Sends, catalog: Catalog, templates: Templates) -> None:
        self.reader = reader
        self.of = catalog.control.of
        self.sends = list(sends.every())
        self.subjects = sends.subjects
        self.contents = Contents(reader, templates, self.of)
        self.audiences = Audiences(reader, catalog.names, self.of)

    def without_exit(self) -> Iterator[PromotionEvent]:
        """Promotional messages with no way out."""
        for send in self.sends:
            if self._lacks_exit(send):
                yield PromotionEvent("exit", send.site, self.qualname(send.key), send.call.name, "")

    def _lacks_exit(self, send: Send) -> bool:
        text = self.contents.of_registers(send.body, send.text)
        whole = self.contents.of_registers(send.body, (*send.text, *send.subject, *send.extra))
        subject = self.contents.of_registers(send.body, send.subject)
        if self._has_exit(whole) or self._is_way_out(send.named):
            return False
        opened = (text.parameters | subject.parameters) & {each.name for each in send.body.code.parameters}
        if not opened:
            return bool(send.text) and text.is_known and self.is_promotional(send.key, subject, whole)
        return any(self._lacks_through(send, text, subject, handing) for handing in self.handings(send.key))

    def _lacks_through(self, send: Send, text: Content, subject: Content, handing: Handing) -> bool:
        """Whether a call of the function that sends hands over a promotion with no way out."""
        of_text = tuple(handing.given[name] for name in sorted(text.parameters) if name in handing.given)
        of_subject = tuple(handing.given[name] for name in sorted(subject.parameters) if name in handing.given)
        there = self.contents.of_registers(handing.body, of_text)
        whole = self.contents.of_registers(handing.body, tuple(handing.given.values()))
        about = self.contents.of_registers(handing.body, of_subject) if send.subject else self._about(handing)
        if there.templates and not any(map(self.contents.templates.named, there.templates)):
            return False  # a text that is not in the project
        if self._has_exit(whole) or not there.is_known or not (of_text or text.is_known):
            return False
        return self.is_promotional(handing.body.key, about, there) or self.is_promotional(send.key, about, there)

    def to_everybody(self) -> Iterator[PromotionEvent]:
        """Promotional messages that nobody chose the addressees of."""
        told: set[Site] = set()
        for send in self.sends:
            subject = self.contents.of_registers(send.body, send.subject)
            whole = self.contents.of_registers(send.body, (*send.subject, *send.text))
            is_promotion = self.is_promotional(send.key, subject, whole)
            for site, key, name in self._unchosen(send.body, send.to, send.call.at, send.site, is_promotion, 0):
                if site not in told:
                    told.add(site)
                    yield PromotionEvent("choice", site, self.qualname(key), send.call.name, name)

    def _unchosen(
        self, body: Body, registers: Iterable[int], at: int, site: Site, is_promotion: bool, depth: int
    ) -> Iterator[tuple[Site, FunctionKey, str]]:
        """Where everybody is handed over: here, or where a caller does."""
        sources = {source for register in registers for source in self.audiences.sources(body, register, at)}
        if any(source.kind == "some" for source in sources):
            return
        for source in sorted(sources):
            if source.kind == "whole" and is_promotion:
                yield site, body.key, source.name
        opened = {source.name for source in sources if source.kind == "parameter"}
        if not opened or depth >= _LONGEST_WAY or any(source.kind == "whole" for source in sources):
            return
        for handing in self.handings(body.key):
            given = [register for name, register in handing.given.items() if name in opened or name in _PACKED]
            about = self._about(handing)
            is_one = is_promotion or self.is_promotional(handing.body.key, about, about)
            call = handing.call
            yield from self._unchosen(handing.body, given, call.at, call.site, is_one, depth + 1)

    def _about(self, handing: Handing) -> Content:
        """What a call hands over as a subject: that of its message, else anything that may be one."""
        given = tuple(handing.given.values())
        found = [each for register in given for each in self.subjects(handing.body, register)]
        if not found:
            return self.contents.of_registers(handing.body, given)
        texts = [self.contents.of_registers(body, (register,)) for body, register in found]
        return texts[0]._replace(said=[said for text in texts for said in text.said])

    def _has_exit(self, content: Content) -> bool:
        return self._is_way_out(content.said)

    def _is_way_out(self, texts: Iterable[str]) -> bool:
        leaving = self.of("promotions.leaving")
        return any(
            leaving.found(words_of(text)) is not None or "STOP" in text.split() or _LEADING_OUT.search(text) is not None
            for text in texts
        )

    def is_promotional(self, key: FunctionKey, subject: Content, text: Content) -> bool:
        """Whether a message is a promotion: by its function, task or command, its subject or its template."""
        whole = self.of("audiences.whole")  # "order_by" orders nothing
        short = [each for each in subject.said if "\n" not in each and whole.rest(words_of(each)) != ()]
        texts = [*self._names(key), *(each for each in short if " " in each or "_" in each or each.istitle())]
        texts += [name.rpartition("/")[2] for name in text.templates]
        words = [words_of(each)[: 2 * _LONGEST_SUBJECT] for each in texts]
        is_cut = any(_CUT.search(each) for each in subject.said)
        if any(self.of("promotions.other").found(each) is not None for each in words):
            return False
        return is_cut or any(self.of("promotions.words").found(each) is not None for each in words)

    def _names(self, key: FunctionKey) -> Iterator[str]:
        """What a function is called: with its class, as a task, as a command."""
        yield from self.qualname(key).split(".")
        for decorator in decorators_of(self.reader, key):
            yield from decorator.texts
        if _COMMANDS in key[0]:
            yield key[0].rpartition("/")[2].removesuffix(".py")

    def qualname(self, key: FunctionKey) -> str:
        """The qualified name of a function within its module."""
        return self.reader.units.facts[key[0]].heads[key[1]].qualname

    def handings(self, key: FunctionKey) -> Iterator[Handing]:
        """The calls of a function, in order: direct ones, and those by which it is started later."""
        units = self.reader.units
        head = units.facts[key[0]].heads[key[1]]
        if head.kind != "function":
            return
        for path, unit in units.index.holding(head.name):
            if units.facts[path].heads[unit].kind == "class" or (path, unit) == key[:2]:
                continue
            for body in self.reader.bodies((path, unit, 0)):
                for call in body.calls:
                    if key in self.reader.callees(body, call) or self._starts(body, call, key):
                        yield Handing(body, call, handed(self.reader, key, call))

    def _starts(self, body: Body, call: Call, key: FunctionKey) -> bool:
        """Whether a call hands a function over to be called later: ``task.delay(…)``."""
        is_task = self.of("audiences.tasks").rest(words_of(call.name)) == ()
        return is_task and key in self.reader.handed(body, call)
