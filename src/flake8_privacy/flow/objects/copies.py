"""Copies of instances in which some fields are other ones: ``replace(order, status="paid")``."""

from ...model.values import UNKNOWN, Atoms, Obj, Ref, Site, Value
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.state import join_objects


def replaced(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``dataclasses.replace(owner, field=value)``."""
    return changed(frame, arguments.positional[0], arguments.keywords) if arguments.positional else UNKNOWN


def copied(frame: Frame, owner: Value, name: str, arguments: Arguments) -> Value:
    """``owner.model_copy(update={...})`` and ``owner._replace(field=value)``."""
    if name == "_replace":
        return changed(frame, owner, arguments.keywords)
    fields: dict[str, Value] = {}
    for _, obj in frame.objects(arguments.keywords.get("update", UNKNOWN)):
        fields.update({key: field for key, field in obj.fields.items() if not key.startswith("#")})
    return changed(frame, owner, fields)


def changed(frame: Frame, owner: Value, fields: dict[str, Value]) -> Value:
    """A copy of whatever a value may be, in which these fields are other ones; of alternatives of a class it is one."""
    refs: dict[Ref, Atoms] = {}
    copies: dict[Ref, Obj] = {}
    for ref, held in owner.refs.items():
        obj = _instance(frame, ref)
        if obj is None:
            refs[ref] = held
            continue
        copy = frame.ref(("copy", obj.cls))
        copies[copy] = join_objects(copies[copy], obj) if copy in copies else obj
        refs[copy] = refs[copy] & held if copy in refs else held
    for ref, obj in copies.items():
        frame.state.heap[ref] = obj._replace(fields={**obj.fields, **fields})
    return owner.but(refs=refs)


def _instance(frame: Frame, ref: Ref) -> Obj | None:
    """The object behind a reference, or what is known of it by its class; None for what is no object."""
    if ref[0] == "of":
        return Obj("instance", (ref[1], ref[2]), {}, None)
    obj = frame.obj(ref) if ref[0] == "obj" else None
    return Obj("instance", None, {}, None) if obj is None and ref[0] == "obj" else obj


def filled(frame: Frame, ref: Ref, arguments: Arguments, site: Site) -> Value | None:
    """``Order.model_validate({"status": "paid"})``: an instance of what is known to be in a dict; None of another."""
    dicts = [obj for value in arguments.positional[:1] for _, obj in frame.objects(value) if obj.kind == "dict"]
    if len(dicts) != 1:
        return None
    fields = {key: field for key, field in dicts[0].fields.items() if not key.startswith("#")}
    return frame.make(Obj("instance", (ref[1], ref[2]), fields, dicts[0].rest, site), part=(ref[1], ref[2]))
