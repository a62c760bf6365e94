"""Personal fields that are collected and that nothing in the project reads."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from ...catalog.loader import Catalog
from ...model.code import Code, Instruction, Unit
from ...model.facts import UnitHead
from ..names.lexicon import Place
from ..names.meanings import RECORD
from ..names.reach import ImportReach
from ..templates import Templates
from ..units import Units
from .copies import is_copied
from .dumps import Dump, dumps, gives_out, is_of
from .fields import CollectedField, collected_fields, is_abstract
from .uses import answers_with, has_fields, lists, lists_all, reads

_ROUTE = re.compile(
    r"\s*@\s*(?:[\w.]+\.)?(?:get|post|put|patch|delete|route|api_route|websocket|api_view|view_config)\b"
)
_MADE_OF_REQUEST = r"\b{name}\b\s*(?:\(\*\*|\.\w+\().*\b(?:request|req|event|body)\b"
_STATEMENT = re.compile(r"^\s*class\s+\w+\s*(?:\[[^\]]*\])?\s*(?:\((?:[^()]|\([^()]*\))*\))?\s*:", re.MULTILINE)
_FILLED_IN = r"(\w+)(?:\.\w+|\[[^\]]*\])*\.(?:{name}|get_{name}_display)\b"
_FROM_OBJECTS = frozenset({"from_attributes", "orm_mode"})
_READ_BY_FRAMEWORK = {"AbstractUser": ("email", "first_name", "last_name"), "AbstractBaseUser": ("email",)}
_FORMS = ("form", "field", "fields", "formset")


class Unused:
    """Finds what is collected in vain.

    Whatever it looks at is either a name that the project was asked for or the code of a unit that it has read, so
    that an edit of either is seen.
    """

    def __init__(self, units: Units, catalog: Catalog, reach: ImportReach, templates: Templates) -> None:
        self._units = units
        self._index = units.index
        self._catalog = catalog
        self._words = catalog.collecting
        self._reach = reach
        self._templates = templates
        self._dumps: dict[Place, tuple[Dump, ...]] = {}
        self._shown: dict[Place, bool] = {}

    def fields(self) -> Iterator[CollectedField]:
        """The fields that nothing reads, in order."""
        for cls in sorted(self._index.declared):
            declared = collected_fields(self._units, self._catalog, cls)
            unread = [field for field in declared if not self._is_read(field) and not self._is_in_template(field)]
            unread = [field for field in unread if self._is_collected(field)]
            if unread and not self._is_for_others(cls) and not self._is_shown(cls):
                yield from unread

    def _is_for_others(self, cls: Place) -> bool:
        """Whether a class only serves those that inherit from it, and none does here."""
        name = re.compile(rf"\b{self._head(cls).name}\b")
        return is_abstract(self._units, cls) and not any(
            self._head(place).kind == "class" and name.search(self._statement(place).partition("(")[2])
            for place in self._naming(cls)
        )

    def _naming(self, cls: Place) -> list[Place]:
        """The units that name a class and can get hold of it."""
        places = self._index.holding(self._head(cls).name)
        return [place for place in places if self._reach.reaches(place[0], cls[0])]

    def _is_read(self, field: CollectedField) -> bool:
        """Whether any code outside tests reads a name; what was looked at already is asked first."""
        statement = self._statement(field.cls)
        if any(base in statement and field.name in names for base, names in _READ_BY_FRAMEWORK.items()):
            return True
        seen = self._units.seen
        places = sorted(self._index.holding(field.name), key=lambda place: (place not in seen, place))
        is_read = any(self._reads(place, field) for place in places)
        if is_read:
            self._index.settle(field.name)
        return is_read

    def _reads(self, place: Place, field: CollectedField) -> bool:
        unit = self._units.unit((*place, 0))
        is_body = self._head(place).kind == "class"

        def is_copy(code: Code, access: Instruction) -> bool:
            return is_copied(unit, code, access, field.name, self._words, self._schemas.get(field.name, ()))

        # What a request brings is read to fill a column: the form is read by that, and the column is not.
        skipped = is_copy if field.kind == "model" else None
        if reads(unit, field.name, self._words, is_body=is_body, skipped=skipped):
            return True
        return is_body and place != field.cls and self._shows_field(place, field.name, unit)

    def _shows_field(self, place: Place, name: str, unit: Unit) -> bool:
        """Whether a class body names a field of other objects in order to show it: a serializer, a table, a type."""
        if self._gives_out(place):
            return lists(unit, name)
        own = next((each for each in collected_fields(self._units, self._catalog, place) if each.name == name), None)
        if own is None:
            found = self._catalog.names.field(name) if name in self._units.bindings(*place).called_names() else None
            owner = self._head(place).name
            return found is not None and not self._catalog.names.is_of_nobody(owner, found.category)
        if own.kind == "serializer":
            return not self._only_reads(place)
        return own.kind == "schema" and (self._is_filled_from_objects(place) or self._is_answer(place))

    def _is_filled_from_objects(self, cls: Place) -> bool:
        """Whether a schema takes its values from the attributes of objects."""
        heads = self._units.facts[cls[0]].heads
        inner = [head.index for head in heads if head.parent == cls[1] and head.kind == "class"]
        strings = {word for number in (cls[1], *inner) for word in self._units.unit((cls[0], number, 0)).strings}
        return not _FROM_OBJECTS.isdisjoint(strings) or "strawberry" in self._statement(cls)

    def _is_in_template(self, field: CollectedField) -> bool:
        """Whether a template shows a name of what is no form."""
        pattern = re.compile(_FILLED_IN.format(name=field.name))
        return any(
            not found[1].lower().endswith(_FORMS)
            for path in self._templates.paths
            for found in pattern.finditer(self._templates.text(path))
        )

    def _is_collected(self, field: CollectedField) -> bool:
        """Whether a field takes in what a person gives, and gives it to nobody by itself."""
        if field.kind == "schema":
            return self._comes_in(field.cls, frozenset())
        if field.kind == "serializer":
            return self._only_reads(field.cls)
        return field.kind != "form" or not self._is_saved(field)

    def _comes_in(self, cls: Place, above: frozenset[Place]) -> bool:
        """Whether requests bring what a class describes: to a handler, or inside what does."""
        name = self._head(cls).name
        made = re.compile(_MADE_OF_REQUEST.format(name=name))
        shaped = re.compile(rf"\b(?:{'|'.join(sorted(self._words.shaping))})\(.*\b{name}\b")
        for place in self._naming(cls) if cls not in above else ():
            unit, head = self._units.unit((*place, 0)), self._head(place)
            lines = self._units.facts[place[0]].lines[head.first_line - 1 : head.last_line]
            types = {part for each in unit.code.parameters for part in each.annotation}
            is_handler = self._is_handler(place)
            is_handled = is_handler and (_names(types, name) or any(map(shaped.search, lines)))
            if head.kind == "function" and (is_handled or any(made.search(line) for line in lines)):
                return True
            held = {part for _, annotation in unit.annotations for part in annotation}
            if head.kind == "class" and _names(held, name) and self._comes_in(place, above | {cls}):
                return True
        return False

    def _only_reads(self, cls: Place) -> bool:
        """Whether a serializer takes requests apart, and nobody gets what it makes of an object."""
        name = self._head(cls).name
        places = [place for place in self._naming(cls) if place != cls]
        return bool(places) and not any(gives_out(self._units.unit((*place, 0)), name, self._words) for place in places)

    def _is_saved(self, field: CollectedField) -> bool:
        """Whether a form puts a field into a model: then the model's field is what is read or not."""
        metas = [each for each in self._units.facts[field.cls[0]].heads if each.parent == field.cls[1]]
        units = [self._units.unit((field.cls[0], each.index, 0)) for each in metas if each.name == "Meta"]
        return any("model" in unit.strings and lists(unit, field.name) for unit in units)

    def _is_shown(self, cls: Place) -> bool:
        """Whether objects of a class are read as a whole anywhere: themselves, or as one of a class below."""
        known = self._shown.get(cls)
        if known is None:
            self._shown[cls] = False  # what leads back to it adds nothing
            naming = self._naming(cls)
            dumping = sorted({*naming, *self._dumping})
            known = self._shown[cls] = (
                self._is_answer(cls)
                or any(self._shows(place, cls) for place in naming)
                or any(self._is_of(place, dump, cls) for place in dumping for dump in self._dumps_in(place, cls))
            )
        return known

    def _is_answer(self, cls: Place) -> bool:
        """Whether handlers say that they answer with objects of a class."""
        name = self._head(cls).name
        for place in self._naming(cls):
            unit = self._units.unit((*place, 0))
            if answers_with(unit, name) or (_names(unit.code.returns, name) and self._is_handler(place)):
                return True
        return False

    def _shows(self, place: Place, cls: Place) -> bool:
        """Whether a class that names another lists all its fields, or is shown as a whole with it."""
        unit, head, name = self._units.unit((*place, 0)), self._head(place), self._head(cls).name
        if head.kind != "class" or place == cls:
            return False
        if head.name == "Meta":
            return self._gives_out(place) and lists_all(unit)
        held = {part for _, annotation in unit.annotations for part in annotation}
        is_related = _names(held, name) or re.search(rf"\b{name}\b", self._statement(place).partition("(")[2])
        return bool(is_related) and self._is_shown(place)

    @cached_property
    def _dumping(self) -> tuple[Place, ...]:
        """The units in which something may be read as a whole."""
        named = (place for word in (*self._words.whole, *self._words.rendering) for place in self._index.holding(word))
        records = (place for place, mask in self._index.masks.items() if mask & RECORD)
        return tuple(sorted({*named, *records}))

    def _dumps_in(self, place: Place, cls: Place) -> tuple[Dump, ...]:
        """What a unit reads as a whole, if it can get hold of objects of a class."""
        if not (self._reach.reaches(place[0], cls[0]) or self._reach.reaches(cls[0], place[0])):
            return ()
        if place not in self._dumps:
            unit = self._units.unit((*place, 0))
            self._dumps[place] = tuple(dumps(unit, self._words, is_handler=self._is_handler(place)))
        return self._dumps[place]

    def _is_handler(self, place: Place) -> bool:
        """Whether a function, whose code was read, is decorated as the handler of a route."""
        head = self._head(place)
        return (
            head.kind == "function" and _ROUTE.match(self._units.facts[place[0]].lines[head.first_line - 1]) is not None
        )

    def _is_of(self, place: Place, dump: Dump, cls: Place) -> bool:
        if dump.template and (self._templates.named(dump.template) or self._is_form(cls)):
            return False  # what it shows is known

        def inherits() -> bool:
            owner = (place[0], self._head(place).parent)
            names = self._head(owner).name, self._head(cls).name
            statements = self._statement(cls), self._statement(owner)
            pairs = zip(names, statements, strict=True)
            return owner == cls or any(re.search(rf"\b{name}\b", text.partition("(")[2]) for name, text in pairs)

        name = self._head(cls).name
        is_another = name not in dump.words and not self._class_names.isdisjoint(dump.words)
        return not is_another and is_of(dump, name, self._words, inherits=inherits)

    @cached_property
    def _schemas(self) -> dict[str, set[str]]:
        """The names of the schemas of requests that have a field, by the name of the field."""
        found: dict[str, set[str]] = {}
        for cls in self._index.declared:
            for field in collected_fields(self._units, self._catalog, cls):
                if field.kind == "schema":
                    found.setdefault(field.name, set()).add(self._head(cls).name)
        return found

    @cached_property
    def _class_names(self) -> frozenset[str]:
        return frozenset(self._head(cls).name for cls in self._index.declared)

    def _is_form(self, cls: Place) -> bool:
        return any(field.kind == "form" for field in collected_fields(self._units, self._catalog, cls))

    def _gives_out(self, meta: Place) -> bool:
        """Whether the class around a ``Meta`` shows what it lists, as a serializer, a table or a filter does."""
        outer = self._head(meta).parent
        if outer <= 0 or self._head(meta).name != "Meta" or not has_fields(self._units.unit((*meta, 0))):
            return False
        return "Form" not in self._statement((meta[0], outer))

    def _head(self, place: Place) -> UnitHead:
        return self._units.facts[place[0]].heads[place[1]]

    def _statement(self, cls: Place) -> str:
        """The statement of a class whose body was read, decorators and bases included."""
        self._units.unit((*cls, 0))
        head = self._head(cls)
        text = "\n".join(self._units.facts[cls[0]].lines[head.first_line - 1 : head.last_line])
        found = _STATEMENT.search(text)
        return found[0] if found is not None else ""


def _names(types: Iterable[str], name: str) -> bool:
    """Whether an annotation names a class."""
    return any(part.removeprefix("[]").rpartition(".")[2] == name for part in types)
