"""Everything personal that leaves with a value: its own labels, and those of all it holds."""

from ..model.values import Label, Site, Step, Sym, Value
from .frame import Frame
from .naming import field_label, is_person

_DEEPEST = 7


class Load:
    """What an argument carries: labels by their ways, and parameters whose callers decide."""

    def __init__(self) -> None:
        self.labels: dict[Label, Step] = {}
        self.syms: dict[Sym, Step | None] = {}


def collect(frame: Frame, value: Value, site: Site, *, records: bool, key: str = "") -> Load:
    """What a value carries with all it holds.

    ``records`` says that a bare person counts as a whole record (an SDK takes it apart, a log line
    only prints it). ``key`` is the name it is handed over by, which may say what it is.
    """
    load = Load()
    seen: set[object] = set()
    todo: list[tuple[Value, str, int]] = [(value, key, 0)]
    while todo:
        current, name, depth = todo.pop()
        _take(frame, current, name, site, load, records=records)
        if depth >= _DEEPEST:
            continue
        for ref, obj in frame.objects(current):
            if ref in seen:
                continue
            seen.add(ref)
            named = obj.kind != "list"
            todo += [(field, label if named else "", depth + 1) for label, field in reversed(obj.fields.items())]
            if obj.rest is not None:
                todo.append((obj.rest, "", depth + 1))
        for ref in current.refs:
            if ref[0] == "gen":
                todo.append((ref[2], "", depth + 1))
    return load


def _take(frame: Frame, value: Value, key: str, site: Site, load: Load, *, records: bool) -> None:
    if value.labels:
        for label, step in value.labels.items():
            if not label.hashed:
                load.labels.setdefault(label, step)
        if not value.syms:
            return
    if value.clean or value.consts or _is_plain(value):
        return
    if key and not key.startswith("#"):
        label = field_label(frame, key, None, is_key=True)
        if label is not None:
            load.labels.setdefault(label, Step(site, f"{key} is handed over", None))
            return
    if records and is_person(frame, value) and not _is_opened(frame, value):
        name = value.noun or "person"
        label = Label("user", name, "medium", whole=True)
        load.labels.setdefault(label, Step(site, f"{name} is handed over whole", None))
        return
    for sym, way in value.syms.items():
        load.syms.setdefault(sym, way)


def _is_plain(value: Value) -> bool:
    """A number, a function, a class or a module is nobody's field."""
    return bool(value.refs) and not value.syms and all(ref[0] in ("fn", "bound", "class", "module") for ref in value.refs)


def _is_opened(frame: Frame, value: Value) -> bool:
    """A dict built here is looked into, not taken for the person it is named after."""
    return any(obj.fields and obj.cls is None for _, obj in frame.objects(value))
