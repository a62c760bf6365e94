"""What classes declare of their instances: fields, their types, and what formatting one as text shows."""

from ...catalog.loader import Catalog
from ...flow.imports import resolved_value
from ...model import code as ir
from ...model.code import Instruction
from ...model.tuples import NamedTuple
from ...model.values import NOTHING, Atoms, FunctionKey, Label, Ref, Site, Step, Value
from ...model.world import World
from ..units import Units
from .bindings import Bindings
from .overriding import Overriding

_NOWHERE: Site = ("", 1, 0, 1, 0)
_FORMATTING = ("__str__", "__repr__")
_PUTTING = frozenset(
    {ir.CONST, ir.NAME, ir.ATTR, ir.TEXT, ir.BINARY, ir.AND, ir.OR, ir.NOT, ir.SELECT, ir.COMPARE, ir.RETURN}
    | {ir.IF, ir.ELSE, ir.END, ir.STORE, ir.SEQUENCE}
)
"""What a method does that only puts attributes together."""
_MAILS = frozenset({"EmailStr", "NameEmail"})
"""The types of what is an e-mail address, whatever it is called."""
_DEEPEST = 3
"""Objects that show each other when they are formatted."""

Class = tuple[str, int]


class Field(NamedTuple):
    """An annotated name of a class: where it is declared, and the types it may have."""

    cls: Class
    annotation: tuple[str, ...]


class Declared:
    """Answers about the classes of a project, read off their bodies where that will do."""

    def __init__(self, units: Units, catalog: Catalog) -> None:
        self.units = units
        self.catalog = catalog
        self.world: World
        self._fields: dict[Class, dict[str, Field]] = {}
        self._types: dict[tuple[Class, str], dict[Ref, Atoms]] = {}
        self._is_shown: dict[Class, bool] = {}

    def fields(self, cls: Class) -> dict[str, Field]:
        """Annotated fields of a class and its bases, in the order of a generated constructor."""
        known = self._fields.get(cls)
        if known is None:
            known = {}
            for current in reversed(self.world.bases(cls)):
                unit = self.units.unit((current[0], current[1], 0))
                known.update({name: Field(current, annotation) for name, annotation in unit.annotations})
            if self.world.has_settled_bases(cls):
                self._fields[cls] = known
        return known

    def record_fields(self, cls: Class) -> list[str]:
        """The names that stand in a record of an instance; of a package's class, those of calls are fields."""
        known = dict.fromkeys(self.fields(cls))
        if not self.world.is_closed(cls):
            for current in reversed(self.world.bases(cls)):
                known.update(dict.fromkeys(self.units.bindings(*current).called_names()))
        return [*known]

    def types(self, path: str, annotation: tuple[str, ...]) -> dict[Ref, Atoms]:
        """What an annotation of a module says that a value is."""
        refs: dict[Ref, Atoms] = {}
        for dotted in annotation:
            head, *rest = dotted.removeprefix("[]").split(".")
            for ref in self.world.typed(path, head, tuple(rest)).refs:
                if ref[0] == "class":
                    refs["all" if dotted.startswith("[]") else "of", ref[1], ref[2]] = NOTHING
                elif ref[0] == "ext" and not dotted.startswith("[]") and not ref[1].startswith("builtins."):
                    if ref[1].endswith("()"):
                        continue  # what is made where a type is annotated is no type
                    refs["ext", f"{ref[1]}()", None] = NOTHING
        return refs

    def type_of(self, cls: Class, name: str) -> dict[Ref, Atoms]:
        """What an attribute of an instance is, by its annotation or by the model that it refers to."""
        key = (cls, name)
        known = self._types.get(key)
        if known is None:
            field = self.fields(cls).get(name)
            types = {} if field is None else self.types(field.cls[0], field.annotation)
            known = {ref: held for ref, held in types.items() if self._is_told_of(ref)}
            known = known or self._referred(cls, name)
            if self.world.has_settled_bases(cls) and not self.units.is_running((cls[0], 0, 0)):
                self._types[key] = known
        return known

    def is_mail(self, cls: Class, name: str) -> bool:
        """Whether the annotation of a field says that it is an e-mail address, whatever it is called."""
        field = self.fields(cls).get(name)
        return field is not None and any(part.rpartition(".")[2] in _MAILS for part in field.annotation)

    def _is_told_of(self, ref: Ref) -> bool:
        """Whether the type of a field is worth following: a person, or the client of a third party.

        perf: every service of an application has its configuration and its helpers as typed fields.
        """
        if ref[0] == "ext":
            return str(ref[1]).partition(".")[0] in self.catalog.roots
        return self.catalog.names.person_class(self.world.class_name((ref[1], ref[2])))

    def _referred(self, cls: Class, name: str) -> dict[Ref, Atoms]:
        """The model that a column or relation refers to: ``ForeignKey(Customer)``, ``relationship("Customer")``."""
        for current in self.world.bases(cls):
            bindings = self.units.bindings(*current)
            maker = bindings.caller_of(name)
            if maker is None:
                continue
            chain = bindings.chain(maker[2])
            called = bindings.unit.strings[maker[3]] if maker[0] == ir.METHOD else chain[-1] if chain else ""
            if called in self.catalog.flows.references:
                found = self._model(current, bindings, maker)
                return {} if found is None else {("of", *found): NOTHING}
        return {}

    def _model(self, cls: Class, bindings: Bindings, maker: Instruction) -> Class | None:
        arguments = maker[4] if maker[0] == ir.METHOD else maker[3]
        keywords = maker[5] if maker[0] == ir.METHOD else maker[4]
        to = [
            register for word, register in keywords if word >= 0 and bindings.unit.strings[word] in ("to", "argument")
        ]
        register = next((register for register in [*arguments[:1], *to] if register >= 0), None)
        if register is None:
            return None
        const = bindings.constant(register)
        chain = bindings.chain(register)
        if const is not None and const.consts and isinstance(const.consts[0], str):
            name = const.consts[0].rpartition(".")[2]
            return cls if name == "self" else self._named(cls[0], name)
        value = self.world.typed(cls[0], chain[0], tuple(chain[1:])) if chain else None
        return next(((ref[1], ref[2]) for ref in value.refs if ref[0] == "class"), None) if value is not None else None

    def _named(self, path: str, name: str) -> Class | None:
        """The class of a bare name: of this module, or the only one that the project has."""
        value = self.world.global_name(path, name)
        for ref in value.refs if value is not None else ():
            if ref[0] == "class":
                return (ref[1], ref[2])
        found = {
            (place[0], head.index)
            for place in self.units.index.holding(name)
            for head in self.units.facts[place[0]].heads
            if head.kind == "class" and head.name == name
        }
        return next(iter(found)) if len(found) == 1 else None

    # Formatting

    def shown_parts(self, cls: Class) -> frozenset[str] | None:
        """The attributes that stand in an instance as text; None where the class does not tell."""
        method = self._formatter(cls)
        if method is None:
            if self._shows_fields(cls):
                return self._visible_fields(cls)
            return frozenset() if self.world.is_closed(cls) and self.world.has_settled_bases(cls) else None
        summary = self.units.summary(method, _NOWHERE)
        if summary is None:
            return None
        said = summary.returns
        if said.syms or said.labels or said.consts or said.clean:
            return frozenset(sym.path[0] for sym in said.syms if sym.path)
        return self._read_by(cls, method)

    def _visible_fields(self, cls: Class) -> frozenset[str] | None:
        """The fields that stand in what is made of all fields; None where those are all of them."""
        fields = self.fields(cls)
        visible = frozenset(name for name, field in fields.items() if self._is_visible(field, name))
        return None if len(visible) == len(fields) else visible

    def _read_by(self, cls: Class, method: FunctionKey, depth: int = 0) -> frozenset[str] | None:
        """The attributes that a method reads, with those of its properties; None where it does more."""
        code = self.units.unit(method).code
        if depth > _DEEPEST or not code.parameters or any(ins[0] not in _PUTTING for ins in code.instructions):
            return None
        strings = self.units.unit(method).strings
        own = {ins[1] for ins in code.instructions if ins[0] == ir.NAME and strings[ins[2]] == code.parameters[0].name}
        found: set[str] = set()
        for ins in code.instructions:
            if ins[0] != ir.ATTR and not own.isdisjoint(ir.operands(ins)):
                return None
            if ins[0] != ir.ATTR or ins[2] not in own:
                continue
            member = self.world.member(cls, strings[ins[3]])
            for ref in member.refs if member is not None else ():
                inner = self._read_by(cls, ref[1], depth + 1) if ref[0] == "fn" else frozenset()
                if inner is None:
                    return None
                found |= inner
            found.add(strings[ins[3]])
        return frozenset(found)

    def _formatter(self, cls: Class) -> FunctionKey | None:
        """The method of the project that makes a text of an instance."""
        for name in _FORMATTING:
            member = self.world.member(cls, name)
            for ref in member.refs if member is not None else ():
                if ref[0] == "fn":
                    key: FunctionKey = ref[1]
                    return key
        return None

    def shown(self, cls: Class, depth: int = 0) -> dict[Label, Step]:
        """What formatting an instance as text shows: by its methods, its login name, or all its fields."""
        method = self._formatter(cls)
        if method is not None:
            return self._said(cls, method, depth)
        found = self._login_name(cls)
        return found if found or not self._shows_fields(cls) else self._fields_shown(cls)

    def _said(self, cls: Class, method: FunctionKey, depth: int) -> dict[Label, Step]:
        """What a method that formats shows: its own words, and what other objects show in it."""
        summary = self.units.summary(method, _NOWHERE)
        if summary is None:
            return {}
        found = dict(summary.returns.labels)
        for sym in summary.returns.syms:
            for inner in self.type_of(cls, sym.path[0]) if len(sym.path) == 1 and depth < _DEEPEST else ():
                if inner[0] == "of":
                    found.update(self.shown((inner[1], inner[2]), depth + 1))
        return found

    def _login_name(self, cls: Class) -> dict[Label, Step]:
        field = self.world.member(cls, "USERNAME_FIELD")
        consts: tuple[object, ...] = field.consts if field is not None else ()
        if not consts and not self.catalog.flows.login_bases.isdisjoint(self.world.external_bases(cls)):
            consts = ("username",)
        for const in consts:
            found = self.catalog.names.field(const) if isinstance(const, str) else None
            if found is not None and isinstance(const, str):
                return {self._label(cls, const, found.category): self._step(cls, const)}
        return {}

    def _fields_shown(self, cls: Class) -> dict[Label, Step]:
        found: dict[Label, Step] = {}
        for name, field in self.fields(cls).items():
            known = self.catalog.names.field(name)
            if known is not None and self.catalog.names.is_of_nobody(self.world.class_name(cls), known.category):
                continue
            is_mail = any(part.rpartition(".")[2] in _MAILS for part in field.annotation)
            if not (is_mail or (known is not None and known.strong)) or not self._is_visible(field, name):
                continue
            category = "user.contact.email" if is_mail or known is None else known.category
            found[self._label(cls, name, category)] = self._step(cls, name)
        return found

    def _is_visible(self, field: Field, name: str) -> bool:
        """Whether a field stands in what is made of all fields: no secret, and not left out."""
        if any(part.rpartition(".")[2].startswith("Secret") for part in field.annotation):
            return False
        bindings = self.units.bindings(*field.cls)
        maker = bindings.caller_of(name)
        if maker is None:
            return True
        return not _is_off(bindings, maker[5] if maker[0] == ir.METHOD else maker[4])

    def _label(self, cls: Class, name: str, category: str) -> Label:
        return Label(category, f"{self.world.class_name(cls)}.{name}", "high")

    def _step(self, cls: Class, name: str) -> Step:
        head = self.units.facts[cls[0]].heads[cls[1]]
        site = (cls[0], head.first_line, 0, head.first_line, 0)
        return Step(site, f"str() of a {head.name} shows its {name}", None)

    def _shows_fields(self, cls: Class) -> bool:
        """Whether an instance as text is all its fields: of a data class, a named tuple, a model of a schema."""
        known = self._is_shown.get(cls)
        if known is None:
            flows = self.catalog.flows
            known = not flows.showing_bases.isdisjoint(self.world.external_bases(cls)) or any(
                self._is_decorated(current) for current in self.world.bases(cls)
            )
            if self.world.has_settled_bases(cls):
                self._is_shown[cls] = known
        return known

    def _is_decorated(self, cls: Class) -> bool:
        """Whether a decorator of the class makes a ``__repr__`` of its fields."""
        parent = max(self.units.facts[cls[0]].heads[cls[1]].parent, 0)
        bindings = self.units.bindings(cls[0], parent)
        maker = bindings.classes.get(cls[1])
        for register in maker[4] if maker is not None else ():
            filled = bindings.makers.get(register)
            call = filled if filled is not None and filled[0] in (ir.CALL, ir.METHOD) else None
            chain = bindings.chain(register if call is None else call[2])
            if chain and call is not None and call[0] == ir.METHOD:
                chain = [*chain, bindings.unit.strings[call[3]]]
            if not chain:
                continue
            value = self.world.typed(cls[0], chain[0], tuple(chain[1:]))
            names = {ref[1] for ref in resolved_value(self.world, value).refs if ref[0] == "ext"}
            if not names.isdisjoint(self.catalog.flows.showing_decorators):
                keywords = () if call is None else call[5] if call[0] == ir.METHOD else call[4]
                return not _is_off(bindings, keywords)
        return False


def _is_off(bindings: Bindings, keywords: list[list[int]] | tuple[()]) -> bool:
    """Whether a call says ``repr=False``."""
    for word, register in keywords:
        if word >= 0 and bindings.unit.strings[word] == "repr":
            const: Value | None = bindings.constant(register)
            return const is not None and const.consts == (False,)
    return False


class Declaring:
    """The part of the resolver that answers from what classes declare."""

    declared: Declared
    overriding: Overriding

    def is_set_below(self, cls: Class, name: str) -> bool:
        """Whether the body of a class below a class binds this name anew."""
        return self.overriding.is_set_below(cls, name)

    def types(self, path: str, annotation: tuple[str, ...]) -> dict[Ref, Atoms]:
        """What an annotation of a module says that a value is."""
        return self.declared.types(path, annotation)

    def shown(self, cls: Class) -> dict[Label, Step]:
        """What formatting an instance as text shows."""
        return self.declared.shown(cls)

    def shown_parts(self, cls: Class) -> frozenset[str] | None:
        """The attributes that stand in an instance as text; None where the class does not tell."""
        return self.declared.shown_parts(cls)

    def field_type(self, cls: Class, name: str) -> dict[Ref, Atoms]:
        """What an attribute of an instance is, by what its class declares."""
        return self.declared.type_of(cls, name)

    def is_mail(self, cls: Class, name: str) -> bool:
        """Whether a field is declared as an e-mail address."""
        return self.declared.is_mail(cls, name)

    def class_fields(self, cls: Class) -> tuple[str, ...]:
        """Annotated fields of a class and its bases, in the order of a generated constructor."""
        return tuple(self.declared.fields(cls))

    def record_fields(self, cls: Class) -> tuple[str, ...]:
        """Annotated fields of a class and its bases, and those that it makes by calls: ``email = EmailField()``."""
        return tuple(self.declared.record_fields(cls))
