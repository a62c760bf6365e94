"""Calls that need consent: for which purpose, whom they are about, and what holds where they are made."""

from collections.abc import Iterator

from ...catalog.schema import Sink
from ...model.summaries import Exit, Tracking
from ...model.values import Atom, Atoms, Site, Sym, Value
from ..frame import Frame
from ..values.collecting import collect, is_message
from ..values.reading import held_for
from ..values.shared import is_store
from ..values.text import read_back
from .arguments import Arguments, Bound

_CONSENT_PURPOSES = frozenset({"analytics", "marketing", "advertising", "personalisation", "recording"})
_MOST_PARTS = 200
"""Parts of a body that are looked into."""
_DEEPEST = 3
"""Dicts within dicts in which those are looked for whom a call is about."""
_BODY = frozenset({"json", "data", "content"})


def _purpose(frame: Frame, sink: Sink, recipient: str, bound: Bound) -> str:
    """The purpose that needs consent, or an empty string."""
    if sink.kind == "send":
        return sink.purpose if sink.tracking and sink.purpose in _CONSENT_PURPOSES else ""
    known = frame.catalog.recipients.get(recipient)
    if sink.kind != "http" or known is None or known.purpose not in _CONSENT_PURPOSES:
        return ""
    if any(_is_letter(frame, body) for body in _bodies(bound)):
        return ""
    is_open = not known.is_advertiser  # advertisers let people log in as well, and are asked for pages and pictures
    is_told = any(
        _is_event(frame, body, is_open=is_open) or (known.is_advertiser and _names(frame, body))
        for body in _bodies(bound)
    )
    return known.purpose if is_told else ""


def _is_letter(frame: Frame, body: Value) -> bool:
    """Whether a body is a message to somebody, or holds one."""
    objects = [obj for _, obj in frame.objects(read_back(body)) if obj.kind == "dict"]
    inner = [part for obj in objects for field in obj.fields.values() for _, part in frame.objects(field)]
    return any(is_message(frame, obj) for obj in (*objects, *inner))


def _names(frame: Frame, body: Value) -> bool:
    """Whether a body holds data about persons, hashed or not: an advertiser puts whoever it is about on a list."""
    return bool(collect(frame, body, frame.site(0), records=False).labels)


def _bodies(bound: Bound) -> list[Value]:
    """What an HTTP request sends."""
    return [value for name, values in bound.items() for key, value in values if (key or name) in _BODY]


def _is_event(frame: Frame, body: Value, *, is_open: bool) -> bool:
    """Whether a body speaks of a person; one that nobody can look into may, if it ``is_open``."""
    todo, seen = [body], 0
    is_known = False
    while todo and seen < _MOST_PARTS:
        value = todo.pop()
        seen += 1
        for _, obj in frame.objects(value):
            is_known = is_known or bool(obj.fields)
            if not frame.catalog.event_keys.isdisjoint(obj.fields):
                return True
            todo += obj.fields.values()
    return is_open and not is_known


def _named_persons(frame: Frame, body: Value) -> list[Value]:
    """Whose event it is, as the keys of a body say."""
    found: list[Value] = []
    todo = [read_back(body)]
    for _ in range(_MOST_PARTS):
        if not todo:
            break
        for _, obj in frame.objects(todo.pop()):
            found += [field for key, field in obj.fields.items() if key in frame.catalog.person_keys]
            todo += obj.fields.values()
    return found


def track(frame: Frame, exit_: Exit, sink: Sink, bound: Bound, arguments: Arguments, held: Atoms) -> None:
    """Remember a call if it needs consent, with what holds there: ``held`` is what its client needs to send at all."""
    purpose = _purpose(frame, sink, exit_.recipient, bound)
    if not purpose:
        return
    guards: dict[Atom, Site] = dict(frame.state.guards or {})
    for value in (each for given in arguments.every() for each in _with_parts(frame, given)):
        for atom in held_for(value):
            guards.setdefault(atom, frame.found.origins.get(atom, exit_.site))
    for atom in held:
        guards.setdefault(atom, exit_.site)
    person = [value for key, value in bound.get(sink.person or "", [])]
    if sink.kind == "http":
        person = [value for body in _bodies(bound) for value in _named_persons(frame, body)]
    elif not person:
        given = [value for name in sorted(sink.data) for _, value in bound.get(name, ())]
        person = [value for event in given for value in _named_persons(frame, event)]
    impersonal = bool(person) and all(
        # A field that is blank by default names somebody once it is filled in.
        value.consts and all(isinstance(const, str) and (const or not value.noun) for const in value.consts)
        for value in person
    )
    event = tuple(const for value in arguments.every() for const in value.consts if isinstance(const, str))
    tracking = Tracking(
        exit_,
        purpose,
        frame.key,
        guards,
        impersonal,
        _records_refusal(frame, arguments),
        event,
        frame.via,
        _stores(frame, arguments),
    )
    key = (exit_.name, exit_.site, frame.via)
    known = frame.found.tracking.get(key)
    if known is not None:
        common = {atom: where for atom, where in known.guards.items() if atom in guards}
        tracking = tracking._replace(guards=common, impersonal=impersonal and known.impersonal)
    frame.found.tracking[key] = tracking


def _stores(frame: Frame, arguments: Arguments) -> tuple[tuple[Sym, str], ...]:
    """The shared containers that something of a call comes out of."""
    if not frame.found.stores:
        return ()
    syms = [sym for value in arguments.every() for sym in value.syms if is_store(sym)]
    return tuple({sym._replace(path=()): frame.found.stores.get(sym.root, "") for sym in syms}.items())


def _with_parts(frame: Frame, value: Value, depth: int = 0) -> Iterator[Value]:
    """A value, and what it was made with, as ``Event(user_id=user.id)`` is, or whoever was put on a list one by one."""
    yield value
    for _, obj in frame.objects(read_back(value)) if depth < _DEEPEST else ():
        if obj.kind in ("external", "dict"):
            for field in obj.fields.values():
                yield from _with_parts(frame, field, depth + 1)
        elif obj.rest is not None and not obj.fields and len(value.refs) == 1:
            yield Value(held=obj.rest.held)


def _records_refusal(frame: Frame, arguments: Arguments) -> bool:
    for value in arguments.every():
        for const in value.consts:
            if (
                isinstance(const, str)
                and (said := frame.names.consent(const.replace(" ", "_"))) is not None
                and not said.granted
            ):
                return True
    return False
