"""Sensitive data in columns of plain text, read off the bodies of classes that map to a store."""

from collections.abc import Iterable, Iterator
from functools import partial

from ...catalog.schema import PersonalName, Stores
from ...catalog.words import split
from ...flow.imports import resolved_value
from ...model import code as ir
from ...model.events import StoredFieldEvent
from ...model.facts import UnitHead
from ...model.values import Site
from ..names.bindings import Bindings
from ..names.lexicon import Place
from ..names.meanings import SECRET
from ..names.reach import ImportReach
from ..names.resolver import Resolver
from ..units import Units
from .sealed import Sealing

_LENGTHS = ("max_length", "length")
_LAST_DIGITS = 4
"""Characters of a column that cannot hold a whole number."""
_HEALTH = "user.health_and_medical"
_PASSWORD = "user.authorization.password"


class StoredFields:
    """Finds the columns in which something sensitive stands as it is."""

    def __init__(self, units: Units, resolver: Resolver, reach: ImportReach) -> None:
        self._units = units
        self._resolver = resolver
        self._sealing = Sealing(units, resolver, reach)
        self._stores: Stores = units.catalog.stores

    def events(self) -> Iterator[StoredFieldEvent]:
        """One for each such column, in a fixed order."""
        masks = self._units.index.masks
        for path, facts in self._units.facts.items():
            for head in facts.heads:
                # perf: few classes name anything that may not be stored in clear.
                if head.kind == "class" and masks[path, head.index] & SECRET:
                    yield from self._units.answer(partial(self._of_class, (path, head.index), head))

    def _of_class(self, cls: Place, head: UnitHead) -> list[StoredFieldEvent]:
        bindings = self._units.bindings(*cls)
        annotations = dict(bindings.unit.annotations)
        sites = self._sites(cls, head, bindings)
        found = []
        for name in sites:
            field = self._meant(name, head, sites)
            if field is None or not self._is_plain(cls, bindings, name, field, annotations.get(name, ())):
                continue
            if self._sealing.is_sealed(cls, name):
                continue
            if field.category.startswith(_PASSWORD) and (_is_salted(sites) or self._sealing.is_hash(cls, name)):
                continue
            found.append(StoredFieldEvent(sites[name], name, field.category, head.qualname))
        return found

    def _sites(self, cls: Place, head: UnitHead, bindings: Bindings) -> dict[str, Site]:
        """Where each name of the body is bound, or declared."""
        strings = bindings.unit.strings
        found: dict[str, Site] = {}
        for instruction in bindings.unit.code.instructions:
            if instruction[0] == ir.STORE:
                found.setdefault(strings[instruction[1]], bindings.site(instruction[3]))
        for name, _ in bindings.unit.annotations:
            if name not in found and (line := self._declared_on(cls, head, name)):
                text = self._units.facts[cls[0]].lines[line - 1]
                start = len(text) - len(text.lstrip())
                found[name] = (cls[0], line, start, line, len(text.rstrip().encode()))
        return found

    def _declared_on(self, cls: Place, head: UnitHead, name: str) -> int:
        """The line on which a name is annotated without a value."""
        lines = self._units.facts[cls[0]].lines
        numbers = range(head.first_line, head.last_line + 1)
        return next((number for number in numbers if lines[number - 1].lstrip().startswith(f"{name}:")), 0)

    def _meant(self, name: str, head: UnitHead, beside: Iterable[str]) -> PersonalName | None:
        """What a name says, where that may not be stored in clear; what else stands there may say whose it is."""
        names = self._units.catalog.names
        field = names.field(name)
        if field is None or not field.category.startswith(self._stores.categories):
            return None
        if any(word in self._stores.denying for word in split(name)):
            return None
        if field.category in self._stores.companies:
            named = [other.removesuffix("_id") for other in beside]
            is_of_persons = names.person_class(head.name) or any(map(names.person, named))
            owners = () if is_of_persons else (other for other in named if len(split(other)) == 1)
            words = (*split(head.name), *split(name), *owners)
            if any(map(names.organisation, words)):
                return None
        if field.category == _PASSWORD and self._units.catalog.names.is_of_nobody(head.name, field.category):
            return None
        return field if field.strong or names.person_class(head.name) else None

    def _is_plain(
        self, cls: Place, bindings: Bindings, name: str, field: PersonalName, annotation: tuple[str, ...]
    ) -> bool:
        """Whether a name of a class is a column of plain text."""
        stores = self._stores
        maker = bindings.caller_of(name)
        called = self._named(cls[0], self._callee(bindings, maker)) if maker is not None else ""
        if called in stores.listed:
            maker = next((bindings.makers.get(register) for register in _given(maker)), None)
            maker = maker if maker is not None and maker[0] in (ir.CALL, ir.METHOD) else None
            called = self._named(cls[0], self._callee(bindings, maker)) if maker is not None else ""
        if called in stores.columns:
            return not self._is_short(bindings, maker, field)
        bases = set(self._resolver.external_bases(cls))
        is_table = not bases.isdisjoint(stores.annotated) or (
            not bases.isdisjoint(stores.tables) and self._says_table(cls)
        )
        is_column = called in stores.typed and (is_table or not called.startswith(stores.schemas))
        if not is_column and not (is_table and not called):
            return False
        types = self._types(cls[0], bindings, maker) or [part.rpartition(".")[2] for part in annotation]
        return (
            bool(types) and all(each in stores.types for each in types) and not self._is_short(bindings, maker, field)
        )

    def _callee(self, bindings: Bindings, maker: ir.Instruction) -> list[str]:
        names = bindings.chain(maker[2]) or []
        return [*names, bindings.unit.strings[maker[3]]] if names and maker[0] == ir.METHOD else names

    def _named(self, path: str, names: list[str]) -> str:
        """The dotted name outside the project that a chain of names means."""
        if not names:
            return ""
        value = resolved_value(self._resolver, self._resolver.typed(path, names[0], tuple(names[1:])))
        return next((ref[1] for ref in value.refs if ref[0] == "ext"), "")

    def _types(self, path: str, bindings: Bindings, maker: ir.Instruction | None) -> list[str]:
        """The types that a column is given, by their last names; a type of the project's own by its name as well."""
        found = []
        for register in _given(maker):
            called = bindings.called(register)
            is_list = called is not None and self._named(path, called[0]) in self._stores.listed
            type_ = called[1] if called is not None and is_list else register
            called = bindings.called(type_)
            names = called[0] if called is not None else bindings.chain(type_)
            if (names and names[-1][:1].isupper()) or names == ["str"] or names == ["int"]:
                found.append((self._named(path, names or []) or names[-1]).rpartition(".")[2])
        return found

    def _is_short(self, bindings: Bindings, maker: ir.Instruction | None, field: PersonalName) -> bool:
        """Whether a column holds a few characters of a number, such as its last digits."""
        if field.category.startswith(_HEALTH):
            return False  # a blood type is all there in three
        for register in _given(maker):
            length = bindings.called(register)
            const = bindings.constant(length[1] if length is not None and length[1] >= 0 else register)
            if const is not None and any(type(size) is int and 0 < size <= _LAST_DIGITS for size in const.consts):
                return True
        return False

    def _says_table(self, cls: Place) -> bool:
        parent = max(self._units.facts[cls[0]].heads[cls[1]].parent, 0)
        bindings = self._units.bindings(cls[0], parent)
        maker = bindings.classes.get(cls[1])
        for word, register in maker[5] if maker is not None else ():
            if word >= 0 and bindings.unit.strings[word] == "table":
                const = bindings.constant(register)
                return const is not None and const.consts == (True,)
        return False


def _is_salted(names: Iterable[str]) -> bool:
    """Whether a salt stands among the columns: what stands beside it as a password is a hash."""
    return any("salt" in split(name) for name in names)


def _given(maker: ir.Instruction | None) -> list[int]:
    """The registers of all arguments of a call."""
    if maker is None:
        return []
    arguments, keywords = (maker[4], maker[5]) if maker[0] == ir.METHOD else (maker[3], maker[4])
    return [register for register in [*arguments, *(filled for _, filled in keywords)] if register >= 0]
