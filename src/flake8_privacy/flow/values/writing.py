"""Storing under attributes and keys: in objects, in what packages gave, and in what callers handed in."""

from ...model.values import NOTHING, Obj, Ref, Site, Sym, Value
from ..frame import MOST_FIELDS, Frame
from .kinds import class_key
from .naming import is_identifier
from .reading import all_of_fields, field_key, read
from .records import KEYS, is_dict
from .shared import put_on_shelf
from .state import join_objects, join_values
from .text import carried


def known_key(key: Value) -> str | None:
    """The field that a key names; None when nobody knows which."""
    return field_key(key.consts[0]) if len(key.consts) == 1 and not isinstance(key.consts[0], list) else class_key(key)


def write_under(frame: Frame, owner: Value, key: Value, value: Value, site: Site, *, weak: bool = False) -> None:
    """Store a value under a key; one that nobody knows is kept beside those that are known."""
    known = known_key(key)
    if known is None and len(key.consts) > 1 and value.labels and all(type(const) is str for const in key.consts):
        for const in key.consts:  # one of these, with what was read under the same
            write(frame, owner, field_key(const), read_under(value, const, key.consts), weak=True)
        return
    if known is None and (key.labels or key.syms or key.refs) and is_dict(frame, owner):
        write(frame, owner, KEYS, as_key(frame, key, site), weak=True)
    write(frame, owner, known, value, weak=weak)


def read_under(value: Value, key: object, keys: tuple[object, ...]) -> Value:
    """What of a value may have been read under one of several keys: ``{key: record[key] for key in KEYS}``."""
    endings = tuple(f'["{other}"]' for other in keys if other != key)
    labels = {label: step for label, step in value.labels.items() if not label.name.endswith(endings)}
    return value if len(labels) == len(value.labels) else value.but(labels=labels, clean=not labels and not value.syms)


def as_key(frame: Frame, key: Value, site: Site) -> Value:
    """A key that nobody knows, as it is found again: an object of our own is itself, all else is what it carries."""
    return key if frame.objects(key) else carried(frame, [key], site)


def write(frame: Frame, owner: Value, name: str | None, value: Value, *, weak: bool = False) -> None:
    """Store a value under a key (None when nobody knows which) of whatever objects the owner may be."""
    refs = [ref for ref in owner.refs if ref[0] == "obj"] or _foreign(frame, owner)
    if not refs:
        return
    weak = weak or len(refs) > 1
    for ref in refs:
        if type(ref[1]) is Sym and ref[1].path and is_identifier(ref[1].path[-1]):
            continue  # what may be an id as well is not: an id holds nothing
        obj = frame.obj(ref) or Obj("instance" if ref[0] == "obj" else "external", None, {}, None)
        if name is None or (len(obj.fields) >= MOST_FIELDS and name not in obj.fields):
            rest = value if obj.rest is None else join_values(obj.rest, value)
            frame.state.heap[ref] = Obj(obj.kind, obj.cls, obj.fields, rest, obj.site)
            continue
        before = obj.fields.get(name)
        new = join_values(before, value) if weak and before is not None else value
        frame.state.heap[ref] = Obj(obj.kind, obj.cls, {**obj.fields, name: new}, obj.rest, obj.site)


def _foreign(frame: Frame, owner: Value) -> list[Ref]:
    """What a package's call gave, or a part of that: it holds what is put into it, and so do those it is a part of."""
    refs = [ref for ref in owner.refs if ref[0] == "ext" and ref[2] is not None and "()" in ref[1]]
    for ref in refs:
        part, (whole, _, name) = ref, ref[1].rpartition(".")
        while "()" in whole and not name.endswith("()"):
            above = ("ext", whole, ref[2])
            obj = frame.obj(above) or Obj("external", None, {}, None)
            frame.state.heap[above] = obj._replace(fields={**obj.fields, name: Value(refs={part: NOTHING})})
            part, (whole, _, name) = above, whole.rpartition(".")
    return refs


def write_all(frame: Frame, owner: Value, written: Obj) -> None:
    """Store all that a callee wrote into whatever objects the owner may be."""
    refs = [ref for ref in owner.refs if ref[0] == "obj"]
    for ref in refs:
        obj = frame.obj(ref)
        if obj is None:
            frame.state.heap[ref] = written._replace(kind="instance", cls=None)
        elif len(refs) == 1 and len(obj.fields) < MOST_FIELDS:
            rest = (
                written.rest
                if obj.rest is None
                else obj.rest
                if written.rest is None
                else join_values(obj.rest, written.rest)
            )
            frame.state.heap[ref] = obj._replace(fields={**obj.fields, **written.fields}, rest=rest)
        else:
            frame.state.heap[ref] = join_objects(obj, written)


def fill(frame: Frame, owner: Value, key: str, stored: Value, site: Site) -> None:
    """What others find there: in the container that another module has made (``state.waiting += [x]``), on a shelf."""
    put_on_shelf(frame, owner, key, stored, site)
    if not any(ref[0] == "module" for ref in owner.refs):
        return
    container = read(frame, owner, key, site)
    for ref, obj in frame.objects(stored):
        for value in all_of_fields(obj) if ref not in container.refs else ():
            write(frame, container, None, value)
