"""Everything personal that leaves with a value: its own labels, and those of all it holds."""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from ...catalog.schema import IDENTIFIER
from ...catalog.words import split
from ...model.values import Label, Obj, Site, Step, Sym, Value
from ..frame import EXCEPTION, Frame, carries_data
from .naming import field_label, is_identifier, is_person

_DEEPEST = 7
_ADDRESSING = ("user.name", "user.contact")
IN_HEAD = frozenset({"url", "params", "headers", "cookies"})
"""Parameters by which a request is told what stands in its address and its head, as text."""
_LOGGING_IN = "user.authorization"
"""Where a key alone says so, it is mostly that by which a program logs in to the service that it calls."""
_GRANTING = "grant_type"
"""The key of a request for a token (OAuth): beside it stands by what somebody logs in, which it exists for."""
_ACCOUNTS = ("user.contact.email", "user.account.username")
"""By what somebody is known who logs in."""
_OPTIONS = ("kwargs[", "config[", "options[", "settings[")
"""Of what a client or a command was told."""
_AUTHORISING = "auth"
_FOR_TOKENS = ("user.authorization", "user.account.username")


class Load:
    """What an argument carries: labels by their ways, and parameters whose callers decide.

    ``addressees`` and ``addressee_syms`` stand under keys that the recipient exists for.
    """

    def __init__(self) -> None:
        self.labels: dict[Label, Step] = {}
        self.syms: dict[Sym, Step | None] = {}
        self.addressees: dict[Label, Step] = {}
        self.addressee_syms: dict[Sym, Step | None] = {}


def collect(
    frame: Frame,
    value: Value,
    site: Site,
    *,
    records: bool,
    is_text: bool | None = None,
    key: str = "",
    necessary: Iterable[str] = (),
    handed_by: str | None = None,
) -> Load:
    """What a value carries with all it holds.

    ``records`` says that a bare person counts as a whole record (an SDK takes it apart, a log line
    only prints it); without them, what is formatted as text shows what its class says (``is_text`` False:
    it is handed through as it is). ``key`` is the name it is handed over by, which may say what it is. What stands
    below a ``necessary`` key is the addressee. ``handed_by`` is the parameter by which a request is told: below the top
    of what stands in its head no name stands for an object, and of a message the addressee is known by its keys.
    """
    load = Load()
    is_text = not records if is_text is None else is_text
    if not value.refs:
        labels, syms = (load.addressees, load.addressee_syms) if key in necessary else (load.labels, load.syms)
        _take(frame, value, key, site, labels, syms, records=records, is_text=is_text)
        return load
    seen: set[object] = set()
    todo: list[tuple[Value, str, int, bool]] = [(value, key, 0, key in necessary)]
    while todo:
        current, name, depth, is_addressee = todo.pop()
        labels, syms = (load.addressees, load.addressee_syms) if is_addressee else (load.labels, load.syms)
        is_part = depth > 0 and handed_by in IN_HEAD
        current = _written(frame, current) if is_part else current
        _take(frame, current, name, site, labels, syms, records=records and not is_part, is_text=is_text)
        if not current.refs:
            continue  # perf: most that an object holds is no object
        if depth >= _DEEPEST:
            if any(ref not in seen and carries_data(obj) for ref, obj in frame.objects(current)):
                frame.gap(site, "personal data deeper inside an argument than is looked")
            continue
        for ref, obj in frame.objects(current):
            if ref in seen:
                continue
            seen.add(ref)
            if obj.kind == EXCEPTION:
                _take_message(frame, obj, site, labels, syms)
                continue
            # A row of a query that was filled in is one of its class.
            cls = (ref[1], ref[2]) if ref[0] == "of" else obj.cls
            parts = frame.world.shown_parts(cls) if is_text and cls is not None else None
            told = necessary if handed_by is None else _told_to_whom(frame, obj, necessary)
            for field, inner in _held(frame, obj, parts):
                todo.append((field, inner, depth + 1, is_addressee or inner in told))
        for ref in current.refs:
            if ref[0] == "gen":
                todo.append((ref[2], "", depth + 1, is_addressee))
    return load


def _held(frame: Frame, obj: Obj, parts: Collection[str] | None) -> Iterator[tuple[Value, str]]:
    """What an object holds that counts, with the key it stands under; ``parts`` are those that it shows as text."""
    for key, field in reversed(obj.fields.items()):
        if (parts is not None and key not in parts) or _says_nothing(field):
            continue
        given = _without_login(frame, obj, key, field) if field.labels else field
        yield given, key if obj.kind != "list" else ""
    if obj.rest is not None and parts is None:
        yield obj.rest, ""


def is_message(frame: Frame, sent: Obj) -> bool:
    """Whether a dict that is sent is a message to somebody: it says to whom, and what."""
    flows, keys = frame.catalog.flows, sent.fields.keys()
    if flows.text_keys.isdisjoint(keys):
        return False
    if not flows.addressee_keys.isdisjoint(keys):
        return True
    return not (flows.number_keys.isdisjoint(keys) or flows.sender_keys.isdisjoint(keys))


def _told_to_whom(frame: Frame, sent: Obj, necessary: Iterable[str]) -> Iterable[str]:
    """The keys of what is sent under which its addressee stands, and of a message all whom it goes between."""
    if sent.kind != "dict" or not is_message(frame, sent):
        return necessary
    flows = frame.catalog.flows
    return flows.addressee_keys.union(flows.sender_keys, flows.number_keys, necessary)


def _written(frame: Frame, value: Value) -> Value:
    """A person by name alone, as it is written down: whoever hands in an object hands in what that shows."""
    from .text import TEXT  # texts are looked into, and show what they hold

    if value.refs or value.labels or not value.syms or not is_person(frame, value):
        return value
    syms = {sym if TEXT in sym.path else sym._replace(path=(*sym.path, TEXT)): way for sym, way in value.syms.items()}
    return value.but(syms=syms)


def _take_message(frame: Frame, obj: Obj, site: Site, labels: dict[Label, Step], syms: dict[Sym, Step | None]) -> None:
    """What an exception says, wherever it goes: what it was made of, or what its class makes of that."""
    parts = frame.world.shown_parts(obj.cls) if obj.cls is not None else None
    shown = frame.world.shown(obj.cls) if obj.cls is not None else {}
    for label, step in shown.items():
        labels.setdefault(label, step)
    for key in ("args",) if parts is None or not parts else parts:
        if key in obj.fields:
            load = collect(frame, obj.fields[key], site, records=False)
            labels.update({label: step for label, step in load.labels.items() if label not in labels})
            syms.update({sym: step for sym, step in load.syms.items() if sym not in syms})


def _without_login(frame: Frame, sent: Obj, key: str, value: Value) -> Value:
    """A field of what is sent, less what somebody logs in with at the service that it is sent to.

    A request for a token is made for that. Elsewhere it is an account of that service, unless a person is named.
    """
    if _GRANTING in sent.fields:
        labels = {label: step for label, step in value.labels.items() if not label.category.startswith(_FOR_TOKENS)}
    elif _authorises(key):
        labels = {label: step for label, step in value.labels.items() if frame.names.person(_owner(label))}
    elif _is_login(frame, sent):
        labels = {label: step for label, step in value.labels.items() if not _is_of_account(frame, label)}
    else:
        return value
    return value.but(labels=labels, clean=not labels and not value.syms) if len(labels) < len(value.labels) else value


@lru_cache(maxsize=1024)
def _authorises(key: str) -> bool:
    """Whether a key is that of a header by which somebody is let in: ``X-Auth-Email``."""
    return _AUTHORISING in split(key.replace("-", "_"))


def _is_login(frame: Frame, sent: Obj) -> bool:
    """Whether a body says who logs in and by what: a password beside an account."""
    found = [field.category for key in sent.fields if (field := frame.names.field(key)) is not None]
    has_password = any(category.startswith(_LOGGING_IN) for category in found)
    return has_password and any(category.startswith(_ACCOUNTS) for category in found)


def _is_of_account(frame: Frame, label: Label) -> bool:
    """Whether a label is of an account alone: of a variable that says not whose it is, or of what a client was told."""
    if not label.category.startswith((_LOGGING_IN, *_ACCOUNTS)):
        return False
    if "[" in label.name:
        return label.name.startswith(_OPTIONS)
    owner = _owner(label)
    return not owner or (owner[:1].isupper() and not frame.names.person(owner))


def _says_nothing(value: Value) -> bool:
    """Whether a value is known to carry nothing, whatever it is called."""
    return bool(value.clean or value.consts) and not value.labels and not value.refs


def without_addressee(labels: dict[Label, Step], addressees: Iterable[Label]) -> dict[Label, Step]:
    """The labels that are not the addressee's own name and address."""
    owners = {_owner(label) for label in addressees}
    return {
        label: step
        for label, step in labels.items()
        if _owner(label) not in owners or not label.category.startswith(_ADDRESSING)
    }


def _owner(label: Label) -> str:
    return label.name.rpartition(".")[0]


def _take(
    frame: Frame,
    value: Value,
    key: str,
    site: Site,
    labels: dict[Label, Step],
    syms: dict[Sym, Step | None],
    *,
    records: bool,
    is_text: bool,
) -> None:
    for label, step in value.labels.items():
        labels.setdefault(label, step)
    if (value.labels and not value.syms) or value.clean or value.consts or _is_plain(value):
        return
    if (
        key
        and not frame.names.is_plain(key)
        and not key.startswith("#")
        and not is_identifier(value.noun)
        and not (value.refs and _is_known_dict(frame, value))
    ):
        found = field_label(frame, key, None, is_key=True)
        if found is not None and found.category != IDENTIFIER and not found.category.startswith(_LOGGING_IN):
            labels.setdefault(found, Step(site, f"{key} is handed over", None))
            return
    shown = {} if not is_text else _shown(frame, value)
    for label, step in shown.items():
        labels.setdefault(label, Step(site, f"{value.noun or 'it'} is shown as text", step))
    if shown:
        return  # what it shows is known here, whoever hands it in
    # What is handed over for an id is one, even if it is called "visitor".
    if records and not is_identifier(key) and is_person(frame, value) and not _is_opened(frame, value):
        name = value.noun or "person"
        labels.setdefault(Label("user", name, "medium", whole=True), Step(site, f"{name} is handed over whole", None))
        return
    for sym, way in value.syms.items():
        syms.setdefault(sym, way)


def _shown(frame: Frame, value: Value) -> dict[Label, Step]:
    """What an object of the project shows of a person when it is formatted."""
    for ref in value.refs:
        cls = (ref[1], ref[2]) if ref[0] in ("of", "all") else None
        if ref[0] == "ext" and ref[1] in frame.catalog.flows.login_classes:
            name = f"{ref[1][:-2].rpartition('.')[2]}.username"
            return {Label("user.account.username", name, "high"): Step(frame.site(0), f"str() shows {name}", None)}
        if ref[0] == "obj" and (obj := frame.obj(ref)) is not None:
            cls = obj.cls
        if cls is not None:
            return frame.world.shown(cls)
    return {}


def _is_plain(value: Value) -> bool:
    """A number, a function, a class or a module is nobody's field."""
    if not value.refs or value.syms:
        return False
    for ref in value.refs:
        if ref[0] not in ("fn", "bound", "class", "module"):
            return False
    return True


def _is_known_dict(frame: Frame, value: Value) -> bool:
    """Whether a value is a dict of which the keys are known: these say what is in it, and not its own name."""
    return any(obj.kind == "dict" and obj.fields for _, obj in frame.objects(value))


def _is_opened(frame: Frame, value: Value) -> bool:
    """A dict built here is looked into, not taken for the person it is named after."""
    return any((obj.fields or obj.rest is not None) and obj.cls is None for _, obj in frame.objects(value))
