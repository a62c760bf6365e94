"""Records made of objects: all fields of a person at once, and what is left when one is cut down."""

from ...model.values import UNKNOWN, Label, Obj, Site, Step, Value
from ..frame import Frame
from .naming import field_label, is_person
from .state import all_of

KEYS = "#keys"
"""The field of a dict that holds the keys which nobody knows: ``{user.email: user.id}``."""


def whole_record(frame: Frame, owner: Value, site: Site, text: str) -> Value:
    """All fields of a person at once; of anything else, the fields that are known."""
    if any(".only()" in ref[1] or ".values()" in ref[1] for ref in owner.refs if ref[0] == "ext"):
        return Value(clean=True)
    declared = _declared(frame, owner, site)
    if not is_person(frame, owner):
        if declared and not any(obj.fields for _, obj in frame.objects(owner)):
            return frame.make(Obj("dict", None, declared, None), part=8)
        return Value(refs={ref: held for ref, held in owner.refs.items() if ref[0] == "obj"}, syms=owner.syms)
    label = Label("user", text, "high" if owner.noun else "medium", whole=True)
    labels = {label: Step(site, f"{text} is a whole record", None)}
    if not any(field.labels for field in declared.values()):
        return Value(labels=labels, held=owner.held)
    # What makes it whole stands beside its fields: so it can go with the last of them that is personal.
    return frame.make(Obj("dict", None, declared, Value(labels=labels)), part=8, held=owner.held)


def _declared(frame: Frame, owner: Value, site: Site) -> dict[str, Value]:
    """The fields that the class of an instance declares, with what it was given for them."""
    for ref in owner.refs:
        cls, given = ((ref[1], ref[2]), {}) if ref[0] == "of" else (None, {})
        if ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None:
            cls, given = obj.cls, obj.fields
        if cls is not None:
            names = frame.world.class_fields(cls)
            return {name: _with_label(frame, owner, name, given.get(name), site) for name in names}
    return {}


def _with_label(frame: Frame, owner: Value, name: str, given: Value | None, site: Site) -> Value:
    if given is not None and (given.labels or given.consts or given.clean or given.refs):
        return given
    label = field_label(frame, name, owner)
    if label is None:
        return given or Value(clean=True)
    return Value(labels={label: Step(site, f"{label.name} is a field of it", None)})


def remove(frame: Frame, owner: Value, keys: tuple[object, ...]) -> None:
    """Take keys out of a dict; a whole record ends with its last personal field."""
    for ref, obj in frame.objects(owner):
        if obj.kind != "dict":
            continue
        fields = {key: field for key, field in obj.fields.items() if key not in keys}
        frame.state.heap[ref] = obj._replace(fields=fields, rest=_rest_of(obj, fields))


def _rest_of(obj: Obj, fields: dict[str, Value]) -> Value | None:
    is_cut = len(fields) < len(obj.fields) and not any(field.labels for field in fields.values())
    return without_whole(obj.rest) if is_cut and obj.rest is not None else obj.rest


def without_whole(value: Value) -> Value:
    """A value less what makes it a whole record: one that is read key by key is cut down to what the keys name."""
    if not any(label.whole for label in value.labels):
        return value
    return value.but(labels={label: step for label, step in value.labels.items() if not label.whole})


def rest_at(obj: Obj) -> Value | None:
    """What stands under a key that the object is not known to have."""
    return obj.rest if obj.rest is None or obj.kind == "list" else without_whole(obj.rest)


def keys_of(frame: Frame, owner: Value) -> Value | None:
    """The keys of what may be dicts, known or not; None for what is none."""
    dicts = [obj for _, obj in frame.objects(owner) if obj.kind == "dict"]
    if not dicts:
        return None
    found = [Value(consts=(key,)) for obj in dicts for key in obj.fields if not key.startswith("#")]
    found += [obj.fields[KEYS] for obj in dicts if KEYS in obj.fields]
    return all_of(found) if found else UNKNOWN


def values_of(frame: Frame, owner: Value, left_out: tuple[object, ...] = ()) -> list[Value]:
    """The values of what may be dicts, less those under some keys."""
    found = []
    for _, obj in frame.objects(owner):
        fields = {key: field for key, field in obj.fields.items() if key != KEYS and key not in left_out}
        rest = _rest_of(obj, {**fields}) if left_out else obj.rest
        found += [*fields.values(), *([rest] if rest is not None else [])]
    return found


def is_dict(frame: Frame, value: Value) -> bool:
    """Whether a value is a dict whose keys and values are told apart."""
    objects = frame.objects(value)
    return bool(objects) and all(obj.kind == "dict" for _, obj in objects)
