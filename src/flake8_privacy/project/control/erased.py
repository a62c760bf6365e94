"""What is to be erased: the fields of people that a project keeps, and the third parties that it tells of them."""

from collections.abc import Callable, Iterator
from functools import cached_property

from ...catalog.choosing import Phrases, words_of
from ...catalog.loader import Catalog
from ...catalog.names import Names
from ...catalog.schema import PersonalName
from ...model import code as ir
from ...model.summaries import Exit
from ...model.values import FunctionKey
from .bodies import Body, Call
from .names import Reader

_KEPT = frozenset({"password", "ip", "last_login"})
"""Fields that say nothing of whoever is gone, or that a project has to keep for a while."""
_WHO = ("user.name", "user.demographic.date_of_birth")
_CONTACT = "user.contact"
_REQUESTS = (".post", ".put", ".patch", ".request")
"""How the callables end by which an interface is told of a person by plain HTTP."""
_SENDING = frozenset({"analytics", "marketing", "advertising", "personalisation", "recording", "newsletter"})


class Models:
    """The classes that keep people, and their personal fields."""

    def __init__(self, reader: Reader, names: Names, of: Callable[[str], Phrases]) -> None:
        self.reader = reader
        self.names = names
        self.selves = of("erasure.selves")
        self.ending = [of(f"erasure.{kind}") for kind in ("complete", "deleting", "hiding")]
        self._fields: dict[tuple[str, int], tuple[str, ...]] = {}

    def fields(self, cls: tuple[str, int]) -> tuple[str, ...]:
        """The personal fields that a class and its bases declare."""
        if cls not in self._fields:
            self._fields[cls] = tuple(self._declared(cls))
        return self._fields[cls]

    def _declared(self, cls: tuple[str, int]) -> Iterator[str]:
        for path, unit in self.reader.units.answer(lambda: self.reader.resolver.bases(cls)):
            body = self.reader.body((path, unit, 0))
            annotated = dict(body.unit.annotations)
            for name in dict.fromkeys((*body.stores, *annotated)):
                made = body.makers.get(body.stores[name][-1]) if name in body.stores else None
                is_field = name in annotated or (made is not None and made[0] in (ir.CALL, ir.METHOD))
                found = self.names.field(name)
                if is_field and found is not None and name not in _KEPT and not name.startswith("_"):
                    yield name

    def of(self, body: Body, register: int) -> tuple[str, int] | None:
        """The class of a person: by what it was queried from, by a declared type, or by the one class of its name."""
        for each in (register, *self.roots(body, register)):
            if each != register and body.chain(each) == ["self"]:
                continue  # what a view gets by "self.get_object()" is no view
            for ref in self.reader.meaning(body, each).refs:
                if ref[0] in ("class", "of", "all") and isinstance(ref[1], str) and len(ref) > 2:
                    return (ref[1], ref[2])
        chain = body.chain(register)
        return self._by_name.get("".join(words_of(chain[-1].removesuffix("()")))) if chain else None

    def roots(self, body: Body, register: int) -> Iterator[int]:
        """The registers of the names at the start of what a variable is bound to: ``Customer.objects.get(pk=pk)``."""
        maker = body.makers.get(register)
        if maker is not None and maker[0] == ir.NAME:
            for stored in body.stores.get(body.unit.strings[maker[2]], ()):
                yield from self._start(body, stored)
        yield from self._start(body, register)

    def _start(self, body: Body, register: int) -> Iterator[int]:
        maker = body.makers.get(register)
        while maker is not None and maker[0] in (ir.ATTR, ir.METHOD, ir.ITEM, ir.CALL, ir.ITERATE, ir.ELEMENT):
            yield from body.operands(maker[1])[1:2] if maker[0] in (ir.CALL, ir.METHOD) else ()
            register = maker[2]
            maker = body.makers.get(register)
        yield register

    def keeps_people(self, cls: tuple[str, int]) -> bool:
        """Whether a class is of people: by its name, or by what it declares of them."""
        return self.is_name_of_people(self.reader.resolver.class_name(cls))

    def is_name_of_people(self, name: str) -> bool:
        """Whether a class of this name is."""
        return self.names.person_class(name) or name in self._described

    @cached_property
    def _described(self) -> frozenset[str]:
        """The names of all classes that declare how to reach a person, and a name, day of birth or consent."""
        found = set()
        for path, unit in self.reader.units.index.declared:
            fields = [(name, self.names.field(name)) for name in self.fields((path, unit))]
            # Anything may have a name, and nobody but people a nickname.
            is_told = ((name, field) for name, field in fields if field is not None)
            said = {field.category for name, field in is_told if field.strong or self._is_nickname(name, field)}
            is_somebody = any(each.startswith(_WHO) for each in said) or self._agrees((path, unit))
            if is_somebody and any(each.startswith(_CONTACT) for each in said):
                found.add(self.reader.units.facts[path].heads[unit].name)
        return frozenset(found)

    def _is_nickname(self, name: str, field: PersonalName) -> bool:
        return field.category.startswith(_WHO) and words_of(name) != ("name",)

    def _agrees(self, cls: tuple[str, int]) -> bool:
        """Whether a class declares what somebody agreed to."""
        body = self.reader.body((*cls, 0))
        return any(self.names.agreed(name) is not None for name in (*body.stores, *dict(body.unit.annotations)))

    def is_one_of_people(self, words: tuple[str, ...]) -> bool:
        """Whether words are the name of the one class of people that is called so."""
        return "".join(words) in self._by_name

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, int]]:
        """The classes that people are kept in, by their names; of several of one name none."""
        found: dict[str, tuple[str, int] | None] = {}
        for path, facts in self.reader.units.facts.items():
            for head in facts.heads:
                if head.kind == "class" and self.is_name_of_people(head.name):
                    name = "".join(words_of(head.name))
                    found[name] = None if name in found else (path, head.index)
        return {name: cls for name, cls in found.items() if cls is not None}

    def methods(self, body: Body, call: Call) -> list[FunctionKey]:
        """The method that a call means by what its owner is called, or looked up: ``request.user.reader.close()``."""
        chain = body.chain(call.owner) if call.owner >= 0 else None
        cls = self._alike.get("".join(words_of(chain[-1].removesuffix("()")))) if chain else None
        if cls is None and chain and chain[-1].endswith("()"):
            cls = self.of(body, call.owner)  # "get_object_or_404(Customer, pk=pk).close()"
        if cls is None or not any(call.name in phrases for phrases in self.ending):
            return []
        found = self.reader.units.answer(lambda: self.reader.resolver.member(cls, call.name))
        return [ref[1] for ref in found.refs if ref[0] in ("fn", "bound")] if found is not None else []

    @cached_property
    def _alike(self) -> dict[str, tuple[str, int]]:
        """All classes of the project by their names; of several of one name none."""
        found: dict[str, tuple[str, int] | None] = {}
        for path, facts in self.reader.units.facts.items():
            for head in facts.heads:
                if head.kind == "class":
                    name = "".join(words_of(head.name))
                    found[name] = None if name in found else (path, head.index)
        return {name: cls for name, cls in found.items() if cls is not None}

    def is_person(self, body: Body, register: int) -> bool:
        """Whether something is an instance, or a query of instances, of a class of people."""
        for each in (register, *self.roots(body, register)):
            maker = body.makers.get(each)
            if maker is not None and maker[0] in (ir.NAME, ir.ATTR):
                name = body.unit.strings[maker[2] if maker[0] == ir.NAME else maker[3]]
                if name[:1].isupper() and self.is_name_of_people(name):
                    return True
        cls = self.of(body, register)
        return cls is not None and self.keeps_people(cls)

    def is_known(self, body: Body, register: int) -> bool:
        """Whether the class of something is known."""
        return self.of(body, register) is not None


class Traces:
    """The third parties to which a project's own calls identify people, and which of them a call asks to delete."""

    def __init__(self, reader: Reader, catalog: Catalog, models: Models, of: Callable[[str], Phrases]) -> None:
        self.reader = reader
        self.catalog = catalog
        self.models = models
        self.of = of
        self._people: dict[str, set[tuple[str, int] | None]] = {}
        """The classes of those whom each third party is told of; None for somebody of no known class."""

    def holding(self, classes: set[tuple[str, int]]) -> frozenset[str]:
        """The third parties that know people of these classes, or of whatever class, by their keys."""
        roots = self._roots
        return frozenset(key for key in roots if not classes or not self._people[key].isdisjoint((*classes, None)))

    @cached_property
    def _roots(self) -> dict[str, set[str]]:
        """Those, each with the roots of the packages that it is told by."""
        found: dict[str, set[str]] = {}
        for key, summary in self.reader.units.made.items():
            for exit_ in (*(each.exit for each in summary.tracking), *(each.exit for each in summary.disclosures)):
                recipient = self.catalog.recipients.get(exit_.recipient)
                if recipient is None or exit_.kind not in ("send", "http") or recipient.purpose not in _SENDING:
                    continue
                if any(map(self._is_identifying, self._says(key, exit_))):
                    self._people.setdefault(exit_.recipient, set()).update(self._told(key, exit_) or [None])
                    roots = found.setdefault(exit_.recipient, set())
                    roots.update([exit_.name.partition(".")[0]] if exit_.kind == "send" else [])
        return found

    def _is_identifying(self, words: tuple[str, ...]) -> bool:
        """Whether words say that somebody is told of, and not only a group of people or a server."""
        return bool(self.of("erasure.identifying").found(words)) and not self.of("erasure.grouping").found(words)

    def _told(self, key: FunctionKey, exit_: Exit) -> set[tuple[str, int]]:
        """The classes of those whom a call tells of, as far as they are known."""
        bodies = self.reader.bodies(key)
        calls = [(body, each) for body in bodies for each in body.calls if exit_.site in (each.site, each.place)]
        behind = ((body, each) for body, call in calls for each in body.behind(*call.given(), filled=False))
        found = {self.models.of(body, each) for body, each in behind if body.makers.get(each, (-1,))[0] == ir.NAME}
        return {cls for cls in found if cls is not None and self.models.keeps_people(cls)}

    def _says(self, key: FunctionKey, exit_: Exit) -> Iterator[tuple[str, ...]]:
        """The words by which a call says what it does: of its name, and of the address that it goes to."""
        yield words_of(exit_.name.replace("()", ""))
        for body in self.reader.bodies(key) if exit_.name.endswith(_REQUESTS) else ():
            for call in body.calls:
                if exit_.site in (call.site, call.place):
                    texts = (text.rpartition("://")[2] for text in self._texts(body, call))
                    yield from (words_of(text.replace("/", " ")) for text in texts if "/" in text)

    def _texts(self, body: Body, call: Call) -> Iterator[str]:
        """The texts that a call is given, those under names of the module included."""
        for each in body.behind(*call.given(), filled=False):
            maker = body.makers.get(each)
            named = self.reader.text(body, body.unit.strings[maker[2]]) if maker and maker[0] == ir.NAME else ()
            registers = [(body, each), *((other, one) for other, top in named for one in other.behind(top))]
            for other, register in registers:
                text = other.constant(register)
                if isinstance(text, str):
                    yield text

    def listening(self) -> Iterator[FunctionKey]:
        """The functions that are called when a person is deleted."""
        units = self.reader.units
        places = {place for word in units.catalog.control.deletion_signals for place in units.index.holding(word)}
        for path, unit in sorted(places):
            if self._roots and units.facts[path].heads[unit].kind == "function":
                yield (path, unit, 0)

    def asked_by(self, body: Body, call: Call) -> Iterator[str]:
        """The third parties that a call asks to delete a person; an empty text for whoever it is."""
        if not self._roots:
            return
        said = [word for each in body.behind(call.owner, filled=False) for word in body.said(each)]
        is_asking = self.of("erasure.asking").found(words_of(call.name)) is not None
        dotted = self.reader.dotted(body, call)
        words = words_of(" ".join((call.name, *said)))
        for key, roots in self._roots.items():
            is_named = dotted.partition(".")[0] in roots or key.replace("_", " ") in " ".join(words) or key in words
            if is_named and (is_asking or any(word in self.of("erasure.asking") for word in said)):
                yield key
            for text in self._texts(body, call):
                if "://" in text:
                    known = self.catalog.host(text.partition("://")[2].partition("/")[0])
                    yield from [key] if known is not None and known.key == key else []
        if is_asking and self.of("erasure.passing").found(words) is not None:
            yield ""
