"""Statements that write a person's consent: an attribute, a key, a keyword of what makes or changes a record."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...catalog.schema import ConsentName
from ...model import code as ir
from ...model.summaries import ConsentWrite
from ...model.values import Site, Sym, Value
from ..calls.answers import purpose_among
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.guards import granted, says_consent
from ..values.naming import is_person
from ..values.reading import held_for
from .behind import words_behind

_UNCONFIRMED = ((None,), (False,), ("",))
_CREATING = frozenset(
    {"create", "acreate", "create_user", "get_or_create", "aget_or_create", "insert", "insert_one", "insert_many",
     "save", "upsert", "put_item", "bulk_create"}
)  # fmt: skip
_CHANGING = frozenset(
    {"update", "aupdate", "update_or_create", "aupdate_or_create", "modify", "set", "values", "update_one",
     "update_many", "replace_one", "find_one_and_update", "bulk_update", "replace", "evolve", "model_copy",
     "UpdateOne", "UpdateMany", "ReplaceOne", "InsertOne"}
)  # fmt: skip
_WRITING = _CREATING | _CHANGING | {"setattr"}
_SELECTING = frozenset({"update_one", "update_many", "replace_one", "find_one_and_update", "UpdateOne", "UpdateMany",
                        "ReplaceOne"})  # fmt: skip
"""Methods whose first argument says which records are meant."""
_LOOKING_UP = frozenset({"get_or_create", "aget_or_create", "update_or_create", "aupdate_or_create"})
"""Methods whose keywords say which record is meant, and whose ``defaults`` are written."""
_WRITTEN_UNDER = frozenset({"update", "defaults", "create_defaults", "$set", "$setOnInsert", "set", "Item"})
"""Keys below which stands what is written."""
_STATES = frozenset(
    {"granted", "is_granted", "accepted", "is_accepted", "given", "is_given", "allowed", "is_allowed", "agreed",
     "opted_in", "status", "state", "answer", "value", "decision", "choice", "consented", "enabled"}
)  # fmt: skip
"""Fields of a record of consent that say how it was answered."""
_PURPOSES = frozenset({"purpose", "consent_type", "consent_purpose", "processing_purpose"})
"""Fields of a record that say what for something is allowed."""
_NO_RECORDS = ("response", "out", "schema", "event", "request", "message", "form", "serializer", "error", "exception",
               "dialog", "banner", "config", "settings", "options", "args", "query", "filter", "mock")  # fmt: skip
"""What is called so holds nobody's answer, or only tells it."""
_UNWRITTEN = frozenset(
    {"settings", "config", "conf", "cfg", "options", "opts", "args", "kwargs", "params", "context", "ctx", "query",
     "filters", "where", "headers", "environ", "env", "defaults", "form", "parser", "namespace", "feature_flags",
     "flags"}
)  # fmt: skip
"""What is put in there is an operator's setting, a question or a text, and nobody's answer."""
_YES_OR_NO = ((True,), (False,))
_TIMES = ("_at", "_on", "_date", "_time")
_NOW = ("now()", "utcnow()", "today()", "localdate()", "localtime()")
_DEEPEST = 2


def stored(frame: Frame, owner: Value, name: str, value: Value, site: Site) -> None:
    """``user.marketing_consent = True``."""
    if not frame.names.is_plain(name) or (name in _STATES and says_consent(owner)):
        _note(frame, owner, name, value, site)


def stored_under(frame: Frame, owner: Value, key: Value, value: Value, site: Site) -> None:
    """``user.consents["statistics"] = True``; a key that nobody knows is any of those below an object of choices."""
    if len(key.consts) == 1 and isinstance(key.consts[0], str):
        if value.consts in _YES_OR_NO and _keeps_consents(frame, owner.noun):
            word = key.consts[0]
            said = ConsentName(True, frame.names.purpose(word) or "any")
            _keep(frame, f"{owner.noun}.{word}", word, said, value, site)
        else:
            stored(frame, owner, key.consts[0], value, site)
    elif not key.consts and owner.noun and frame.names.is_holder(owner.noun):
        _keep(frame, owner.noun, "", ConsentName(True, "any"), value, site)


def _keeps_consents(frame: Frame, noun: str) -> bool:
    """Whether each answer in an object of this name is a consent, whatever it is to: ``consents``."""
    said = frame.names.consent(noun) if frame.names.is_holder(noun) else None
    return said is not None and said.granted and said.purpose == "any"


def called(frame: Frame, name: str, owner: Value, given: Arguments, site: Site, place: Site) -> None:
    """``Consent.objects.create(granted=True)``, ``User(ads_consent=True)``, ``setattr(user, "opted_in", True)``."""
    if name == "setattr":
        if len(given.positional) == 3:
            stored_under(frame, *given.positional, site)
        return
    is_made = name not in _WRITING
    record = owner.called(name) if is_made else owner
    is_record = not is_made or _is_record(frame, record, name)
    if not (is_record or _PURPOSES.intersection(given.keywords)):
        return
    where = (site[0], *place[1:3], *site[3:]) if place[1] > site[1] else site
    if is_made or any(ref[0] == "class" for ref in record.refs):
        record = Value(noun=record.noun)  # a row of what the class keeps
    record = record.called(_class_name(frame, owner) if record.noun in frame.catalog.flows.managers else record.noun)
    written = list(_written(frame, name, given))
    if _waits(written):
        return
    is_consent = says_consent(owner) or frame.names.is_consent_record(record.noun)
    is_consent = is_consent or (not record.noun.lower().endswith(_NO_RECORDS) and _purpose_told(frame, written))
    for key, value in written:
        if is_consent and _is_state(key):
            _keep(frame, f"{record.noun}.{key}", *_of_record(frame, owner, given), value, where)
        elif is_record and not frame.names.is_plain(key):
            _note(frame, record, key, value, where)


def into(frame: Frame, row: Value, values: dict[str, Value], site: Site) -> None:
    """Values that are written into a row of a table."""
    if _waits(values.items()):
        return
    is_consent = frame.names.is_consent_record(row.noun) or _purpose_told(frame, values.items())
    for key, value in values.items():
        if is_consent and _is_state(key):
            _keep(frame, f"{row.noun}.{key}", *_of_record(frame, row, Arguments((), values)), value, site)
        elif not frame.names.is_plain(key):
            _note(frame, row, key, value, site)


def _waits(written: Iterable[tuple[str, Value]]) -> bool:
    """Whether what is written waits for the person to confirm it: ``confirmed_at=None``."""
    return any(key.startswith("confirm") and value.consts in _UNCONFIRMED for key, value in written)


def _is_state(key: str) -> bool:
    """Whether a field of a record of consent says how it was answered, or when."""
    return key in _STATES or (key.endswith(_TIMES) and key.rpartition("_")[0] in _STATES)


def _purpose_told(frame: Frame, written: Iterable[tuple[str, Value]]) -> bool:
    """Whether what is written says what it allows: ``purpose="advertising", granted=True``."""
    return any(
        key in _PURPOSES and isinstance(const, str) and frame.names.purpose(const) is not None
        for key, value in written
        for const in value.consts
    )


@lru_cache(maxsize=4096)
def is_writing(name: str) -> bool:
    """Whether a call of this name may write a record, or make one."""
    # perf: asked of every call.
    return name in _WRITING or name.lstrip("_")[:1].isupper()


def _is_record(frame: Frame, made: Value, name: str) -> bool:
    """Whether a class keeps what a person is or has answered."""
    names = frame.names
    if names.is_consent_record(name) and not name.isupper():
        return True
    if name.isupper() or name.lower().endswith(_NO_RECORDS):
        return False
    return names.person_class(name) or names.is_holder(name)


def _class_name(frame: Frame, manager: Value) -> str:
    """The class whose records a manager keeps."""
    for ref in manager.refs:
        if ref[0] == "all":
            return frame.world.class_name((ref[1], ref[2]))
        if ref[0] == "ext":
            return str(ref[1]).rpartition(".")[0].rpartition(".")[2]
    return "record"


def _written(frame: Frame, name: str, given: Arguments) -> Iterator[tuple[str, Value]]:
    """What a call writes, by its keys: its keywords, and the dicts that it is given."""
    for key, value in given.keywords.items():
        if key in _WRITTEN_UNDER:
            yield from _inside(frame, value)
        elif name not in _LOOKING_UP:
            yield key.removeprefix("set__"), value
    for value in given.positional[name in _SELECTING :]:
        yield from _inside(frame, value)


def _inside(frame: Frame, value: Value, depth: int = 0) -> Iterator[tuple[str, Value]]:
    for _, obj in frame.objects(value):
        if obj.kind not in ("dict", "list"):
            continue
        for key, field in obj.fields.items():
            if (key in _WRITTEN_UNDER or key.startswith("#")) and depth < _DEEPEST:
                yield from _inside(frame, field, depth + 1)
            else:
                yield key, field
        if obj.kind == "list" and obj.rest is not None and depth < _DEEPEST:
            yield from _inside(frame, obj.rest, depth + 1)


def _of_record(frame: Frame, owner: Value, given: Arguments) -> tuple[str, ConsentName]:
    """Which consent a record is about: the word for its purpose, and the purpose."""
    for value in given.every():
        word = value.consts[0] if len(value.consts) == 1 else value.noun
        if isinstance(word, str) and (purpose := frame.names.purpose(word)) is not None:
            return word, ConsentName(True, purpose)
    purposes = {atom.purpose for atom in granted(owner.true or frozenset())}
    return "", ConsentName(True, purposes.pop() if len(purposes) == 1 else purpose_among(frame, given.every()) or "any")


def _note(frame: Frame, owner: Value, name: str, value: Value, site: Site) -> None:
    """Remember a write under a name that says consent, where its owner is a person or keeps records of persons."""
    names = frame.names
    if _is_unwritten(owner.noun.lower().strip("_")) and not names.is_holder(owner.noun):
        return
    if name.isupper() or any(ref[0] in ("module", "class") for ref in owner.refs) or _is_service(frame, owner):
        return
    found = names.agreed(name) or (names.chosen(owner.noun, name) if owner.noun else None)
    if found is None and is_person(frame, owner):
        found = names.consent(name)
    if found is None and says_consent(owner) and name in _STATES:
        found = ConsentName(True, _of_record(frame, owner, Arguments((), {}))[1].purpose)
    if found is not None:
        _keep(frame, f"{owner.noun}.{name}" if owner.noun else name, name, found, value, site)


def _is_unwritten(noun: str) -> bool:
    return noun in _UNWRITTEN or noun.endswith(tuple(f"_{word}" for word in _UNWRITTEN))


def _is_service(frame: Frame, owner: Value) -> bool:
    """Whether an owner is an instance of a class that keeps no records: a client with a switch."""
    classes = [(ref[1], ref[2]) for ref in owner.refs if ref[0] == "of"]
    return bool(classes) and all(
        frame.world.is_closed(cls) and not _is_record(frame, owner, frame.world.class_name(cls)) for cls in classes
    )


def _keep(frame: Frame, name: str, subject: str, consent: ConsentName, value: Value, site: Site) -> None:
    if frame.dead:
        return
    says, is_dated = _answer(frame, name, consent, value)
    sym = _parameter(frame, value) if says is None else None
    asks = _asks(frame) or bool(granted(held_for(value) | frame.state.atoms()))
    frame.found.consent_writes[site, name] = ConsentWrite(
        frame.key, site, name, subject, *consent, says, sym, asks, is_dated, frame.code.qualname
    )


def _parameter(frame: Frame, value: Value) -> Sym | None:
    """The parameter that a value is, as it was handed over."""
    for sym in value.syms:
        if not sym.path and sym.owner == frame.key and value.noun == sym.root:
            return sym
    return None


def _answer(frame: Frame, name: str, consent: ConsentName, value: Value) -> tuple[bool | None, bool]:
    """Whether a value grants or refuses, None where the code does not decide it; and whether it is a time."""
    if value.consts == (None,):
        return False, False
    if name.endswith(_TIMES):
        is_now = any(ref[0] == "ext" and ref[1].endswith(_NOW) for ref in value.refs)
        return (consent.granted or None if is_now else None), True
    is_named = value.noun.isupper() and not value.syms
    # A constant that decides no branch is the default of a field: what stands there is what the person answered.
    is_default = value.true is not None and value.false is not None and not is_named
    consts = () if is_default else value.consts or ((value.noun,) if is_named else ())
    answers = {frame.names.answer(const) for const in consts}
    said = answers.pop() if len(answers) == 1 else None
    return (None if said is None else said is consent.granted), False


def _asks(frame: Frame) -> bool:
    """Whether a condition on the way here is about what the person chose: ``if form["newsletter"]:``."""
    return any(
        _is_about_choice(frame, word)
        for at in _conditions(frame)
        for word in words_behind(frame, (frame.code.instructions[at][1],), at)
    )


def _is_about_choice(frame: Frame, word: str) -> bool:
    return frame.names.choice(word) is not None or frame.names.is_choosing(word) or frame.names.answer(word) is True


def _conditions(frame: Frame) -> list[int]:
    """The branches that are open here, and those before it of which one side has left."""
    open_: list[list[int]] = [[]]
    starts: list[int] = []
    for at, instruction in enumerate(frame.code.instructions[: frame.counter]):
        operation = instruction[0]
        if operation == ir.IF:
            starts.append(at)
            open_.append([])
        elif operation == ir.END:
            start, inner = starts.pop(), open_.pop()
            if -1 in inner:
                open_[-1].append(start)
        elif operation in (ir.RETURN, ir.RAISE, ir.CONTINUE, ir.BREAK):
            open_[-1].append(-1)
    return [at for at in (*starts, *(at for ends in open_ for at in ends)) if at >= 0]
