"""The personal fields that a class declares: of a model, a form, a serializer or a request's schema."""

import re
from collections.abc import Iterable, Iterator

from ...catalog.loader import Catalog
from ...catalog.schema import PersonalName
from ...catalog.words import split
from ...model import code as ir
from ...model.code import Instruction
from ...model.tuples import NamedTuple
from ...model.values import Site
from ..names.bindings import Bindings
from ..names.lexicon import Place
from ..units import Units

_UNREAD = ("user.authorization", "user.account.username", "user.unique_id")
"""Categories that frameworks read by themselves."""
_OF_THINGS = ("user.contact", "user.name", "user.location")
"""Categories that rooms, shops and stations have as well."""
_PLAIN = {"Column": "model", "mapped_column": "model", "models": "model", "forms": "form", "serializers": "serializer"}
"""What a declaration is where nobody knows from which package it comes."""
_YES_OR_NO = ("BooleanField", "NullBooleanField", "Boolean", "BoolField")
_SHOWN = "disabled"
"""How a form is told that a field only shows what is known."""
_ONE_WAY = ("write_only", "load_only")


_WHO = ("user.name", "user.contact")
"""What a class declares of somebody, whatever it is called."""
_ADDRESS = "user.contact.address"
_DEMOGRAPHIC = "user.demographic"


class CollectedField(NamedTuple):
    """One personal field of one class.

    ``kind`` is ``model``, ``form``, ``serializer``, ``input`` (of a serializer that never gives it out) or ``schema``
    (annotated: collected only if requests bring it).
    """

    cls: Place
    name: str
    category: str
    kind: str
    site: Site


def collected_fields(units: Units, catalog: Catalog, cls: Place) -> Iterator[CollectedField]:
    """The personal fields that a class declares itself."""
    head = units.facts[cls[0]].heads[cls[1]]
    bindings = units.bindings(*cls)
    if catalog.names.organisation(head.name):
        return
    is_person = catalog.names.person_class(head.name)
    called = {name: maker for name in bindings.called_names() if (maker := bindings.caller_of(name)) is not None}
    kinds = {name: _kind(units, catalog, bindings, maker, cls) for name, maker in called.items()}
    annotated = dict.fromkeys(name for name, _ in bindings.unit.annotations)
    besides = "model" if "model" in kinds.values() or _has_table(units, cls) else "schema"
    named = [*called, *(name for name in annotated if name not in called)]
    personal = {name: found for name in named if (found := _personal(catalog, name)) is not None}
    strong = [found for found in personal.values() if found.strong and not found.alone]
    is_about = is_person or len(strong) > 1 or any(_refers_to_person(catalog, bindings, name) for name in called)
    for name, found in personal.items():
        if catalog.names.is_of_nobody(head.name, found.category):
            continue
        kind = kinds.get(name) or (besides if name in annotated and not _refers(catalog, bindings, name) else "")
        is_theirs = is_person or _is_of_somebody(found, kind, personal.values())
        if not _counts(found, is_person=is_theirs) or not (is_about or _is_told(catalog, name, found, kind)):
            continue
        site = _site(units, cls, name) if kind else None
        if site is not None:
            yield CollectedField(cls, name, found.category, kind, site)


def _is_of_somebody(found: PersonalName, kind: str, beside: Iterable[PersonalName]) -> bool:
    """Whether an everyday word means a person's, by what stands beside it: a form asks for a name and a "mobile"."""
    strong = [each for each in beside if each.strong]
    is_address = found.category.startswith(_ADDRESS) and any(each.category.startswith(_ADDRESS) for each in strong)
    has_name, has_contact = (any(each.category.startswith(kind) for each in strong) for kind in _WHO)
    is_asked = kind == "form" and has_name and found.category.startswith(_WHO[1])
    is_of_both = found.category.startswith((_DEMOGRAPHIC, _ADDRESS))
    return is_asked or is_address or (has_name and has_contact and is_of_both)


def _personal(catalog: Catalog, name: str) -> PersonalName | None:
    return None if name.isupper() or name.startswith("_") else catalog.names.field(name)


def _is_told(catalog: Catalog, name: str, found: PersonalName, kind: str) -> bool:
    """Whether a field is a person's whatever its class: a person gives it, or its name says whose it is.

    A pier has a phone as well, and it is in a table.
    """
    is_contact = found.category.startswith(_OF_THINGS)
    return kind != "model" or not is_contact or any(map(catalog.names.person, split(name)))


def _has_table(units: Units, cls: Place) -> bool:
    """Whether a class says itself that it maps to a store: ``class Guest(SQLModel, table=True)``."""
    bindings = units.bindings(cls[0], max(units.facts[cls[0]].heads[cls[1]].parent, 0))
    maker = bindings.classes.get(cls[1])
    return maker is not None and any(word >= 0 and bindings.unit.strings[word] == "table" for word, _ in maker[5])


def _refers_to_person(catalog: Catalog, bindings: Bindings, name: str) -> bool:
    """Whether a name is a relation to a person."""
    return _refers(catalog, bindings, name) and catalog.names.person(name)


def _refers(catalog: Catalog, bindings: Bindings, name: str) -> bool:
    """Whether an annotated name is a relation to other objects."""
    maker = bindings.caller_of(name)
    if maker is None:
        return False
    chain = bindings.chain(maker[2])
    called = bindings.unit.strings[maker[3]] if maker[0] == ir.METHOD else chain[-1] if chain else ""
    return called in catalog.flows.references


def _counts(found: PersonalName, *, is_person: bool) -> bool:
    return (is_person or (found.strong and not found.alone)) and not found.category.startswith(_UNREAD)


def _kind(units: Units, catalog: Catalog, bindings: Bindings, maker: Instruction, cls: Place) -> str:
    """What a declaration makes of its class, by the package that its call comes from; empty for any other call."""
    strings = bindings.unit.strings
    chain = bindings.chain(maker[2])
    if chain is None:
        return ""
    names = [*chain, strings[maker[3]]] if maker[0] == ir.METHOD else chain
    if names[-1] in catalog.flows.references or names[-1].endswith(_YES_OR_NO):
        return ""
    keywords = maker[5] if maker[0] == ir.METHOD else maker[4]
    kind = _by_package(units, catalog, cls[0], names)
    if kind == "form" and any(
        word >= 0 and strings[word] == _SHOWN and _is_on(bindings, each) for word, each in keywords
    ):
        return ""
    is_one_way = any(word >= 0 and strings[word] in _ONE_WAY for word, _ in keywords)
    return "input" if kind == "serializer" and is_one_way else kind


def _is_on(bindings: Bindings, register: int) -> bool:
    constant = bindings.constant(register)
    return constant is not None and constant.consts == (True,)


def _by_package(units: Units, catalog: Catalog, path: str, names: list[str]) -> str:
    value = units.bindings(path, 0).plain(names[0])
    for ref in value.refs if value is not None else ():
        if ref[0] == "import" and not ref[4]:
            dotted = ".".join((*filter(None, (ref[2], ref[3])), *names[1:]))
            fitting = [each for each in catalog.collecting.declaring if dotted.startswith(f"{each}.")]
            return catalog.collecting.declaring[max(fitting, key=len)] if fitting else ""
    return _PLAIN.get(names[-1]) or (_PLAIN.get(names[0], "") if len(names) > 1 else "")


def is_abstract(units: Units, cls: Place) -> bool:
    """Whether a class of a store is there to be inherited from."""
    heads = units.facts[cls[0]].heads
    inner = [head.index for head in heads if head.parent == cls[1] and head.name == "Meta"]
    for number in (cls[1], *inner):
        bindings = units.bindings(cls[0], number)
        for each in bindings.unit.code.instructions:
            if each[0] == ir.STORE and bindings.unit.strings[each[1]] in ("__abstract__", "abstract"):
                const = bindings.constant(each[2])
                return const is not None and const.consts == (True,)
    return False


def _site(units: Units, cls: Place, name: str) -> Site | None:
    """Where a class declares a field."""
    facts = units.facts[cls[0]]
    head = facts.heads[cls[1]]
    pattern = re.compile(rf"\s*({name})\s*(?::|=[^=])")
    for number in range(head.first_line, head.last_line + 1):
        found = pattern.match(facts.lines[number - 1])
        if found is not None:
            start, end = (len(found.string[: found.span(1)[side]].encode()) for side in (0, 1))
            return (cls[0], number, start, number, end)
    return None
