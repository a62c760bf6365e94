"""Instances of the project's classes that a query, a session or a constructor-like call gives."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ...model.values import NOTHING, UNKNOWN, Atoms, FunctionKey, Label, Obj, Ref, Site, Step, Sym, Value
from ..frame import Frame
from .naming import field_label, is_person
from .records import ROWS
from .shared import with_contents
from .state import all_of, is_address, join_values

if TYPE_CHECKING:
    from ..calls.arguments import Arguments

_MOST_COLUMNS = 30
_MAIL = "user.contact.email"
_MAIL_COLUMN = ".EmailField()"
"""The end of what a column for e-mail addresses is made with."""
_CUTTING = frozenset({"only()", "values()"})
_ALL = "objects"
"""What stands for all instances of a class."""
_COLUMNS = frozenset({"values", "values_list"})
"""Methods of a query that give its columns."""
_WALKING = (("__iter__", "__next__"), ("__aiter__", "__anext__"))


def member(frame: Frame, owner: Value, cls: tuple[str, int], name: str, site: Site) -> Value | None:
    """An attribute of an instance of a project class: its property, its method bound, or what ``self`` was given."""
    found = frame.world.member(cls, name)
    if found is None:
        given = as_declared(frame, cls, name, assigned(frame, cls, name))
        return declared_mail(frame, cls, name, given or UNKNOWN, site) or given
    values = []
    for ref, held in found.refs.items():
        if ref[0] != "fn":
            continue
        kind = frame.world.kind_of(ref[1])
        if kind == "property":
            values.append(_property(frame, ref[1], owner, name, site))
        else:
            values.append(Value(refs={("bound", ref[1], owner if kind != "static" else None): held}))
    # perf: what a package's class makes stands beside its name.
    may_describe = found.refs and not values and all(ref[0] == "obj" for ref in found.refs)
    given = described(frame, found, owner, site) if may_describe else None
    if values or given is not None:
        return given or all_of(values)
    if owner.syms and is_address(found) and frame.world.is_set_below(cls, name):
        return None  # whose it is, the instance of a caller tells
    declared = as_declared(frame, cls, name, found)
    given = with_assigned(frame, cls, name, found if declared is None else declared)
    return declared_mail(frame, cls, name, given, site) or given


def _property(frame: Frame, key: FunctionKey, owner: Value, name: str, site: Site) -> Value:
    """What a property gives.

    perf: where instances wrap each other, a property reads those of what it wraps, which may be of any class. Within
    one call each is applied once, for the number of ways that lead to it doubles with every wrapper.
    """
    from ..calls.arguments import Arguments  # reading and calling need each other
    from ..calls.calling import call_function

    asked = key, tuple(owner.refs), tuple(owner.syms), owner.noun, frame.depth
    if frame.depth and asked in frame.properties:
        return frame.properties[asked]
    found = call_function(frame, key, owner, Arguments((), {}), site, name)
    if frame.depth:
        frame.properties[asked] = found
    return found


def managed(frame: Frame, ref: Ref, name: str) -> Value | None:
    """``Patient.objects`` and ``Guest.query``: all instances of a class that maps to a store."""
    if name in frame.catalog.flows.managers and not frame.world.is_closed((ref[1], ref[2])):
        return Value(refs={("all", ref[1], ref[2]): NOTHING}, noun=name)
    return None


def of_class(frame: Frame, ref: Ref, name: str) -> Value | None:
    """What a method that the class has from a package gives: ``get_by_id(1)``, ``model_validate(data)``."""
    flows = frame.catalog.flows
    if frame.world.is_closed((ref[1], ref[2])):
        return None
    if name in flows.one_of_class or name in flows.one_instance or name in flows.manager_makers:
        return Value(refs={("of", ref[1], ref[2]): NOTHING})
    return (
        Value(refs={("all", ref[1], ref[2]): NOTHING})
        if name in flows.many_by_class or name in flows.managers
        else None
    )


def queried(frame: Frame, ref: Ref, name: str, positional: tuple[Value, ...], keywords: dict[str, Value]) -> Value:
    """What a method of a query over a class gives: one instance, a pair with one, columns, or a query again."""
    flows = frame.catalog.flows
    one = Value(refs={("of", ref[1], ref[2]): NOTHING})
    if name in flows.one_instance:
        return one
    if name in ("get_or_create", "update_or_create", "aget_or_create", "aupdate_or_create"):
        return frame.make(Obj("list", None, {"#0": one, "#1": Value(clean=True)}, None), part=20)
    if name in _COLUMNS:
        return _columns(frame, one, name, positional, keywords)
    if name in flows.clears_methods or name in ("update", "delete"):
        return Value(clean=True)
    return Value(refs={ref: NOTHING})


def _columns(frame: Frame, one: Value, name: str, positional: tuple[Value, ...], keywords: dict[str, Value]) -> Value:
    """``values("name")`` and ``values_list("email", flat=True)``: the columns that are named, no others."""
    site = frame.site(0)
    columns = {}
    for place, column in enumerate(_named(positional)):
        label = _column_label(frame, one, column)
        step = {label: Step(site, f"{label.name} is a column of it", None)} if label is not None else {}
        columns[column if name == "values" else f"#{place}"] = Value(labels=step, clean=label is None)
    is_flat = bool(keywords.get("flat", Value()).consts) and len(columns) == 1
    row = next(iter(columns.values())) if is_flat else None
    kind = "dict" if name == "values" else "list"
    row = row if row is not None else frame.make(Obj(kind, None, columns, None), part=21)
    return frame.make(Obj(ROWS, None, {}, row), part=22)


def _named(positional: tuple[Value, ...]) -> list[str]:
    """The columns that are asked for by name."""
    return [const for value in positional for const in value.consts if isinstance(const, str)][:_MOST_COLUMNS]


def of_foreign(frame: Frame, name: str, result: Value, arguments: "Arguments") -> Value:
    """What a query gives over a class that is not there to be read: ``Customer.objects.get(pk=1)``."""
    flows = frame.catalog.flows
    is_one = name in flows.one_instance
    for ref, held in result.refs.items() if is_one or name in _COLUMNS else ():
        cls = foreign_class(frame, ref)
        if cls:
            one: Ref = ("ext", f"{cls}()", ref[2])
            if is_one:
                return result.but(
                    refs={**{each: atoms for each, atoms in result.refs.items() if each != ref}, one: held}
                )
            owner = Value(refs={one: NOTHING})
            if not any(_column_label(frame, owner, column) for column in _named(arguments.positional)):
                return result  # what gives them may be called by what they are
            columns = _columns(frame, owner, name, arguments.positional, arguments.keywords)
            return columns.but(held=result.held, elements_held=result.elements_held)
    return result


def foreign_class(frame: Frame, ref: Ref) -> str:
    """The class whose instances a query finds, where the class is not there to be read."""
    return _queried_class(ref[1], frame.catalog.flows.managers) if ref[0] == "ext" else ""


@lru_cache(maxsize=4096)
def _queried_class(dotted: str, managers: frozenset[str]) -> str:
    """``shop.models.Customer`` of ``shop.models.Customer.objects.all()``."""
    parts = dotted.split(".")
    if not _CUTTING.isdisjoint(parts):
        return ""  # of its instances only some fields are there
    for place in range(1, len(parts)):
        if parts[place] in managers and parts[place - 1][:1].isupper():
            return ".".join(parts[:place])
    return ""


def _column_label(frame: Frame, one: Value, column: str) -> Label | None:
    """What a column holds; ``owner__email`` belongs to the owner."""
    owner, _, field = column.rpartition("__")
    return field_label(frame, field, Value(noun=owner.rpartition("__")[2]) if owner else one)


def given_for(frame: Frame, name: str, cls: Value) -> Value | None:
    """What ``session.get(Patient, pk)``, ``select(Patient)`` and ``get_object_or_404(Patient)`` give."""
    is_one = name in frame.catalog.flows.one_by_class
    classes = [ref for ref in cls.refs if ref[0] in ("class", "all")]
    refs = {
        ("of" if is_one else "all", ref[1], ref[2]): NOTHING
        for ref in classes
        if ref[0] == "all" or not frame.world.is_closed((ref[1], ref[2]))
    }
    for ref in cls.refs:
        if ref[0] == "ext" and (name_of := foreign_class(frame, ref) or _person_class(frame, ref[1])):
            refs["ext", f"{name_of}()" if is_one else f"{name_of}.{_ALL}", ref[2]] = NOTHING
    return Value(refs=refs) if refs else None


def _person_class(frame: Frame, dotted: str) -> str:
    """A class that is not there to be read, if its name is that of persons."""
    last = dotted.rpartition(".")[2]
    return dotted if last[:1].isupper() and frame.names.person_class(last) else ""


def with_assigned(frame: Frame, cls: tuple[str, int], name: str, found: Value) -> Value:
    """What a class body says of a name, with what the methods assign to it."""
    kept = assigned(frame, cls, name)
    if kept is None:
        return found
    # A mere declaration, "on: bool = field(init=False)", adds nothing.
    return join_values(found, kept) if found.refs or found.consts or found.labels else kept


def as_declared(frame: Frame, cls: tuple[str, int], name: str, known: Value | None) -> Value | None:
    """An attribute as its class declares it, where it holds nothing that tells more: ``owner = ForeignKey(User)``."""
    for ref in known.refs if known is not None else ():
        if _is_telling(frame, ref):
            return known
    types = frame.world.field_type(cls, name)
    if not types or (known is not None and known.refs and all(ref[0] == "ext" for ref in types)):
        return known
    return Value(refs=types)


def _is_telling(frame: Frame, ref: Ref) -> bool:
    """Whether a thing is known to be one of the project's or of Python, and no declaration of a package."""
    if ref[0] == "obj":
        obj = frame.obj(ref)
        return obj is not None and obj.kind != "external"
    kind, name = ref[:2]
    return kind != "ext" or str(name).startswith("builtins.")


def declared_mail(frame: Frame, cls: tuple[str, int], name: str, given: Value, site: Site) -> Value | None:
    """A field of an instance that its class declares as an e-mail address, whatever it is called; None of others."""
    is_column = any(ref[0] == "ext" and str(ref[1]).endswith(_MAIL_COLUMN) for ref in given.refs)
    if given.labels or not (is_column or (not given.refs and frame.world.is_mail(cls, name))):
        return None
    owner = frame.world.class_name(cls)
    if frame.names.is_of_nobody(owner, _MAIL):
        return None
    label = Label(_MAIL, f"{owner}.{name}", "high")
    # It is a text: "contact" and "author" are nobody here.
    return Value(labels={label: Step(site, f"{label.name} is an e-mail address", None)}, noun=f"{name} (str)")


def assigned(frame: Frame, cls: tuple[str, int], name: str) -> Value | None:
    """What the methods of a class assign to an attribute, as it is now."""
    found = frame.world.self_attribute(cls, name)
    return None if found is None else with_contents(frame, found, name)


def methods_by_name(frame: Frame, owner: Value, name: str) -> list[FunctionKey]:
    """The methods that a name means of somebody of unknown class, where all that the module can meet are a person's."""
    if not owner.noun or any(ref[0] != "ext" and not isinstance(ref[1], Sym) for ref in owner.refs):
        return []
    keys = frame.world.methods_named(frame.path, name)
    fits = (frame.world.kind_of(key) == "method" and _is_of(frame, owner, frame.world.class_of(key)) for key in keys)
    return keys if all(fits) else []


def _is_of(frame: Frame, owner: Value, cls: tuple[str, int] | None) -> bool:
    """Whether somebody may be an instance of a class, by what both are called."""
    name = frame.world.class_name(cls) if cls is not None else ""
    if name.lower() == owner.noun.replace("_", "").lower():
        return True
    return is_person(frame, owner) and frame.names.person_class(name)


# Methods that Python calls by itself


def walked(frame: Frame, value: Value, site: Site) -> list[Value] | None:
    """What iterating over an instance gives, by what its class says; None where no class says anything."""
    from .reading import element  # what is walked over may hold what is walked over as well

    found: list[Value] = []
    for ref, held, cls in classes(frame, value):
        for start, step in _WALKING:
            if frame.world.member(cls, start) is None:
                continue
            one = value.but(refs={ref: held})
            walker = _called(frame, one, cls, start, (), site)
            others = {each: atoms for each, atoms in walker.refs.items() if not _is_instance(frame, each, cls)}
            found.append(element(frame, walker.but(refs=others), site) if others or not walker.refs else walker)
            if len(others) < len(walker.refs):
                found[-1] = _called(frame, one, cls, step, (), site)
    return found or None


def item(frame: Frame, owner: Value, key: Value, site: Site) -> Value | None:
    """``owner[key]`` by what the class of an instance says; None where it says nothing of what it gives."""
    given = [
        _item(frame, owner.but(refs={ref: held}), cls, key, site)
        for ref, held, cls in classes(frame, owner)
        if frame.world.member(cls, "__getitem__") is not None
    ]
    told = [value for value in given if value.labels or value.refs or value.consts or value.clean]
    return all_of(told) if told else None


def _item(frame: Frame, owner: Value, cls: tuple[str, int], key: Value, site: Site) -> Value:
    """An item of an instance; one that keeps them in a container gives what stands there under the key."""
    from ..calls.calling import methods_in  # reading and calling need each other
    from .reading import ELEMENT, read_key
    from .substitution import project

    summaries = [frame.world.summary(each, site) for each in methods_in(frame.world.member(cls, "__getitem__"))]
    inside = [sym.path for summary in summaries if summary is not None for sym in summary.returns.syms]
    if key.consts and inside and all(len(path) > 1 and path[-1] == ELEMENT for path in inside):
        return all_of([read_key(frame, project(frame, owner, path[:-1], site), key, site) for path in inside])
    return _called(frame, owner, cls, "__getitem__", (key,), site)


def described(frame: Frame, found: Value, owner: Value, site: Site) -> Value | None:
    """An attribute for which an instance in the body of the class stands; None where no such one does."""
    given = [
        _called(frame, found.but(refs={ref: held}), cls, "__get__", (owner, Value()), site)
        for ref, held, cls in classes(frame, found)
        if ref[0] == "obj" and frame.world.member(cls, "__get__") is not None
    ]
    return all_of(given) if given else None


def classes(frame: Frame, value: Value) -> Iterator[tuple[Ref, Atoms, tuple[str, int]]]:
    """The classes of the project that a value may be an instance of."""
    for ref, held in value.refs.items():
        if ref[0] == "of":
            yield ref, held, (ref[1], ref[2])
        elif ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None:
            yield ref, held, obj.cls


def _is_instance(frame: Frame, ref: Ref, cls: tuple[str, int]) -> bool:
    return any(each == cls for *_, each in classes(frame, Value(refs={ref: NOTHING})))


def _called(frame: Frame, owner: Value, cls: tuple[str, int], name: str, given: Sequence[Value], site: Site) -> Value:
    from ..calls.arguments import Arguments  # reading and calling need each other
    from ..calls.calling import call_member

    return call_member(frame, owner, cls, name, Arguments(tuple(given), {}), site) or Value()


def less_overwritten(frame: Frame, owner: Value, name: str) -> dict[Ref, Atoms]:
    """What an owner may be, less what its class says where this function put something harmless in the attribute."""
    for ref in owner.refs:
        if ref[0] == "obj" and (obj := frame.state.heap.get(ref)) is not None:
            value = obj.fields.get(name)
            if value is not None and (value.consts or value.clean) and not value.labels:
                return {ref: held for ref, held in owner.refs.items() if ref[0] != "of"}
    return owner.refs
