"""Reading attributes, keys and elements: from objects, classes, modules, packages and parameters."""

from functools import lru_cache

from ...catalog.loader import Catalog
from ...model.values import NOTHING, UNKNOWN, Atoms, Label, Obj, Ref, Site, Step, Sym, Value
from ..frame import EXCEPTION, GROUPED, LONGEST_NAME, Frame
from . import instances, records
from .guards import both, says_consent, without_callers
from .kinds import CLASS, by_class, class_of, is_going_out
from .naming import is_identifier, is_person_ref, named
from .records import (
    address_of_sender,
    below,
    by_answer,
    is_column,
    is_dict,
    keys_of,
    rest_at,
    shaped,
    shaped_instance,
    spread_at,
    values_of,
    whole_record,
    without_whole,
)
from .shared import own_copy, shelved, with_contents
from .state import all_of, join_values, with_callers

_TEXTS = ("user.contact.email", "user.contact.phone", "user.account.username", "user.device", "user.authorization")
_CELLS = frozenset({"loc", "at"})
"""The views of a table that are asked for a row and a column."""
ELEMENT = "[]"
"""The key under which any element of a parameter is read."""


def read(frame: Frame, owner: Value, name: str, site: Site) -> Value:
    """``owner.name``."""
    if name in _record_names(frame.catalog) and (record := _record(frame, owner, name, site)) is not None:
        return record
    if name == "value" and owner.consts:
        return owner  # a member of an enumeration
    found = []
    for ref, held in (owner.refs if len(owner.refs) < 2 else instances.less_overwritten(frame, owner, name)).items():
        got = member(frame, owner, ref, held, name, site)
        if got is not None:
            found.append(got)
    value = _finish(frame, owner, found, name, site, is_key=False)
    return shelved(frame, owner, name, value) if owner.noun in frame.catalog.kept_below else value


@lru_cache(maxsize=64)
def _record_names(catalog: Catalog) -> frozenset[str]:
    """The attributes that can be a whole record, the address that a request came from, or a class."""
    # perf: hardly any attribute has such a name.
    flows = catalog.flows
    last = {name.rpartition(".")[2] for name in (*flows.request_record, *flows.request_addresses)}
    shaped = flows.shaped_attributes | flows.shaped_instances
    return frozenset({"data", CLASS, *shaped, *flows.whole_record_attributes, *flows.request_attributes, *last})


def _record(frame: Frame, owner: Value, name: str, site: Site) -> Value | None:
    """Attributes that are a whole record: of an object, of a person's serializer, of a request. Others, a class."""
    flows = frame.catalog.flows
    if name == CLASS:
        return class_of(frame, owner)
    if name in flows.whole_record_attributes:
        return whole_record(frame, owner, site, f"{owner.noun or 'object'}.{name}")
    if name in flows.shaped_attributes and (record := shaped(frame, owner, name, site)) is not None:
        return record
    if name in flows.shaped_instances and (model := shaped_instance(frame, owner)) is not None:
        return model
    if name == "data" and records.is_of_form(owner):
        return owner
    if name in flows.checked_attributes and (record := records.checked(frame, owner, name, site)) is not None:
        return record
    if name == "data" and any(ref[0] == "ext" and is_person_ref(frame, ref) for ref in owner.refs):
        return whole_record(frame, owner, site, f"{owner.noun}.data")
    is_request = owner.noun == "request" and name in flows.request_attributes and not is_going_out(frame, owner)
    for ref in owner.refs:  # perf: asked of every attribute
        is_request = is_request or (ref[0] == "ext" and f"{ref[1]}.{name}" in flows.request_record)
    if is_request:
        label = Label("user", f"request.{name}", "high", whole=True)
        return Value(labels={label: Step(site, f"request.{name} is all that the person sent", None)}, noun=name)
    return address_of_sender(frame, owner, name, site)


def read_key(frame: Frame, owner: Value, key: Value, site: Site) -> Value:
    """``owner[key]``."""
    if key.choice is not None:
        granted, refused = (read_key(frame, owner, side, site) for side in key.choice)
        found = join_values(granted, refused).but(choice=(granted, refused))
        return found.but(noun=owner.noun) if found.consts and frame.names.price(owner.noun) else found
    if key.consts and says_consent(key) and (choice := by_answer(frame, owner, key)) is not None:
        return choice  # the known answer is a default: at run time it is whatever the person said since
    if owner.refs and (made := instances.item(frame, owner, key, site)) is not None:
        return made
    if not key.consts:
        choice = by_class(frame, owner, key) or _indexed(frame, owner) or by_answer(frame, owner, key)
        return choice or _columns(frame, owner, key, site) or _unknown_key(frame, owner, key)
    values = [_known_key(frame, owner, const, site) for const in key.consts]
    return all_of(values)


def _known_key(frame: Frame, owner: Value, const: object, site: Site) -> Value:
    found = []
    for _, obj in frame.objects(owner):
        if (value := obj.fields.get(key_in(frame, obj, const))) is not None:
            found.append(value)
        elif (rest := rest_at(obj, key_in(frame, obj, const))) is not None:
            found.append(rest)
    if isinstance(const, str):
        kept = None if found else _indexed(frame, owner)
        return kept or shelved(frame, owner, const, _finish(frame, owner, found, const, site, is_key=True))
    if found:
        return all_of(found)
    if says_consent(owner):
        return Value(true=owner.true, false=owner.false, noun=owner.noun)  # purposes are counted: consent.purposes[7]
    if type(const) is int and owner.labels and not _is_many(owner) and not is_column(frame, owner):
        # One character of a name is no name.
        return UNKNOWN if any(not label.whole for label in owner.labels) else owner
    inner = _below(owner, field_key(const) if type(const) is int else ELEMENT)
    return inner.but(labels=owner.labels, held=owner.held | owner.elements_held)


def _columns(frame: Frame, owner: Value, key: Value, site: Site) -> Value | None:
    """``frame[["email", "plan"]]`` and ``frame.loc[:, ["email"]]``: columns by a list, which no dict has for a key."""
    lists = [obj for _, obj in frame.objects(key) if obj.kind == "list"] if key.refs else []
    fields = [
        field for obj in lists for place, field in obj.fields.items() if owner.noun not in _CELLS or place != "#0"
    ]
    fields += [inner for field in fields for _, obj in frame.objects(field) for inner in obj.fields.values()]
    names = [const for field in fields for const in field.consts]
    if len(lists) != 1 or not names or not all(isinstance(name, str) for name in names):
        return None
    return all_of([_known_key(frame, owner, name, site) for name in names]).but(noun="", refs={}, consts=())


def _indexed(frame: Frame, owner: Value) -> Value | None:
    """What a package keeps under a name: one cache of several."""
    for ref, held in owner.refs.items():
        if ref[0] == "ext" and ref[1] in frame.catalog.flows.indexed:
            return external(f"{ref[1]}.{ELEMENT}", ref[2], held)
    return None


def key_in(frame: Frame, obj: Obj, const: object) -> str:
    """The key of a constant in one object: the items of a named tuple are its fields."""
    if obj.cls is not None and type(const) is int:
        names = frame.world.class_fields(obj.cls)
        return names[const] if -len(names) <= const < len(names) else field_key(const)
    if type(const) is int and -len(obj.fields) <= const < 0 and obj.kind == "list" and obj.rest is None:
        return field_key(len(obj.fields) + const) if is_numbered(obj) else field_key(const)
    return field_key(const)


def is_numbered(obj: Obj) -> bool:
    """Whether an object has nothing but items, all in their places."""
    return all(key == f"#{place}" for place, key in enumerate(obj.fields))


def _is_many(value: Value) -> bool:
    return value.noun.endswith("s") or any(
        ref[0] == "ext" or (ref[0] == "obj" and not isinstance(ref[1], Sym)) for ref in value.refs
    )


def field_key(const: object) -> str:
    """The key of a constant in an object's fields; numbers and texts stay apart."""
    return const if isinstance(const, str) else f"#{const!r}"


def _unknown_key(frame: Frame, owner: Value, key: Value) -> Value:
    found = values_of(frame, owner)
    if says_consent(owner):
        return Value(true=owner.true, false=owner.false, noun=owner.noun)
    value = all_of(found) if found else UNKNOWN
    if is_dict(frame, owner):
        value = without_whole(value)
    # A whole record read key by key is a record cut down: only what the keys name would be personal.
    labels = {label: step for label, step in owner.labels.items() if not label.whole}
    joined = join_values(_below(owner, ELEMENT), value.but(noun="")).but(labels={**value.labels, **labels})
    if says_consent(value):
        joined = joined.but(true=value.true, false=value.false)  # answers that are kept for later: known[user.pk]
    return joined.but(consts=records.addresses(owner, value))


def _finish(frame: Frame, owner: Value, found: list[Value], name: str, site: Site, *, is_key: bool) -> Value:
    """Join what was found with what the owner being a parameter, a record or a person says."""
    if found:
        value = found[0] if len(found) == 1 else all_of(found)
    else:
        value = Value(clean=True) if owner.clean else _below(owner, name)
    is_open = value.consts == ("",) or not _is_defined(frame, owner, name)  # a blank is for subclasses to fill in
    if found and owner.syms and is_open and not _is_overwritten(frame, owner, name):
        inner = _below(owner, name)
        if inner.syms and not value.labels:  # what the class keeps is told where it is read
            value = with_callers(value, inner)
    if owner.held and not value.held:
        value = value.but(held=owner.held)
    if owner.choice is not None and not value.choice:
        sides = tuple(
            read_key(frame, side, Value(consts=(name,)), site) if is_key else read(frame, side, name, site)
            for side in owner.choice
        )
        value = value.but(choice=sides)
    if (value.true is None or value.false is None) and not _is_overwritten(frame, owner, name):
        # What was declared or set elsewhere is a default: at run time it is whatever was set since.
        value = value.but(true=value.true or NOTHING, false=value.false or NOTHING)
    if owner.labels and not found and not any(label.whole for label in owner.labels):
        is_view = name in frame.catalog.flows.views
        value = value.but(labels=owner.labels if is_view else _parts_of(owner.labels, name, site), syms={})
    return named(frame, value, name, owner, site, is_key=is_key)


def _is_overwritten(frame: Frame, owner: Value, name: str) -> bool:
    """Whether this function itself assigned the key, so that what a caller put there is gone."""
    for ref in owner.refs:
        if ref[0] == "obj" and (obj := frame.state.heap.get(ref)) is not None and name in obj.fields:
            return True
    return False


def _is_defined(frame: Frame, owner: Value, name: str) -> bool:
    """Whether the owner's class defines the name, as a method, property or default."""
    for ref in owner.refs:
        if ref[0] == "of":
            cls = (ref[1], ref[2])
            if frame.world.member(cls, name) is not None and not frame.world.field_type(cls, name):
                return True
    return False


def _parts_of(labels: dict[Label, Step], name: str, site: Site) -> dict[Label, Step]:
    """A part of a labelled value (``position.latitude``) is as personal as the whole; a text has no parts.

    ``email["subject"]`` is read from a message, not from an address.
    """
    if is_identifier(name):
        return {}
    return {label: step for label, step in labels.items() if not label.category.startswith(_TEXTS)}


def _below(owner: Value, name: str) -> Value:
    return (below(owner, name) if owner.syms else None) or UNKNOWN


def member(frame: Frame, owner: Value, ref: Ref, held: Atoms, name: str, site: Site) -> Value | None:
    """An attribute of one of the things that a value may be."""
    kind = ref[0]
    if kind == "obj":
        return _object_member(frame, owner, ref, name, site)
    if kind == "ext":
        put = frame.state.heap.get(ref)
        if put is not None and name in put.fields:
            return put.fields[name]
        return external(ref[1] + "." + name, ref[2], held)
    if kind == "module":
        found = frame.world.imported(ref[1], "", name, 1) if ref[1].endswith("__init__.py") else None
        value = frame.world.global_name(ref[1], name) or found
        return None if value is None else with_contents(frame, value, name)
    if kind == "class":
        found = frame.world.member((ref[1], ref[2]), name)
        if found is None:
            return instances.managed(frame, ref, name)
        return _bound_to_class(frame, ref, instances.with_assigned(frame, (ref[1], ref[2]), name, found))
    if kind == "of":
        return instances.member(frame, owner, (ref[1], ref[2]), name, site)
    if kind == "super":
        found = frame.world.super_member((ref[1], ref[2]), name)
        return None if found is None else _bound(frame, found, ref[3])
    return None


def _bound(frame: Frame, found: Value, owner: Value) -> Value:
    refs: dict[Ref, Atoms] = {}
    for ref, held in found.refs.items():
        if ref[0] == "fn" and frame.world.kind_of(ref[1]) != "static":
            refs["bound", ref[1], owner] = held
        else:
            refs[ref] = held
    return found.but(refs=refs)


def _object_member(frame: Frame, owner: Value, ref: Ref, name: str, site: Site) -> Value | None:
    obj = frame.state.heap.get(ref)
    if obj is None:
        obj = None if type(ref[1]) is Sym else frame.world.shared_object(ref)
        if obj is None:
            return None
    if (found := obj.fields.get(name)) is not None:
        return found
    if name == GROUPED and obj.kind == EXCEPTION:
        return frame.make(Obj("list", None, {"#0": owner.but(refs={ref: NOTHING})}, None), part=31)  # caught by except*
    if obj.cls is not None:
        found = instances.member(frame, owner.but(refs={ref: NOTHING}), obj.cls, name, site)
        return found if found is None or ref not in frame.state.heap else own_copy(frame, ref, name, found)
    return None if obj.rest is None else spread_at(obj.rest, name)


def _bound_to_class(frame: Frame, ref: Ref, found: Value) -> Value:
    refs: dict[Ref, Atoms] = {}
    for member, held in found.refs.items():
        if member[0] == "fn" and frame.world.kind_of(member[1]) == "class":
            refs["bound", member[1], Value(refs={ref: NOTHING})] = held
        else:
            refs[member] = held
    return found.but(refs=refs)


def external(dotted: str, site: Site | None, held: Atoms = NOTHING) -> Value:
    """A name of a package outside the project."""
    if len(dotted) > LONGEST_NAME and dotted.count(".") > LONGEST_NAME:
        return UNKNOWN
    return Value(refs={("ext", dotted, site): held})


def element(frame: Frame, value: Value, site: Site) -> Value:
    """What iterating over a value gives."""
    keys = keys_of(frame, value)
    found = [] if keys is None else [keys]
    walked = instances.walked(frame, value, site) if value.refs else None
    for _, obj in frame.objects(value):
        found += all_of_fields(obj) if obj.kind != "dict" and (obj.cls is None or walked is None) else []
    found += walked or ()
    for ref in value.refs:
        if ref[0] == "gen":
            held = without_callers(ref[1])
            found.append(ref[2].but(held=ref[2].held | held) if held else ref[2])
        elif ref[0] == "all":
            found.append(records.instance(frame, Value(refs={("of", ref[1], ref[2]): NOTHING}), site))
        elif ref[0] == "slot":
            found.append(Value(refs={ref: NOTHING}))
        elif ref[0] == "ext":
            cls = instances.foreign_class(frame, ref)
            found.append(external(f"{cls}()" if cls else f"{ref[1]}.[]", ref[2]))
    if value.consts and len(value.consts) > 1:
        found.append(Value(consts=value.consts))
    result = all_of(found) if found else UNKNOWN
    inner = _below(value, ELEMENT)
    if inner.syms:
        result = join_values(result, inner) if found else inner
    if not found and says_consent(value) and value.noun:
        result = result.but(true=value.true, false=value.false)  # a record of a person's consents
    labels = {label: step for label, step in value.labels.items() if not label.whole}
    if labels:
        result = result.but(labels={**labels, **result.labels})
    held = value.elements_held
    return result.but(held=held | result.held) if held else result


def all_of_fields(obj: Obj) -> list[Value]:
    """Every value that an object holds."""
    return [*obj.fields.values(), *([obj.rest] if obj.rest is not None else [])]


def held_for(value: Value) -> Atoms:
    """What holds of the persons behind a value."""
    return both(value.held, value.elements_held) or NOTHING
