"""Connections over which others can read along: without encryption, or without a check of who answers."""

from collections.abc import Iterable, Iterator

from ...catalog.schema import Sink
from ...model.summaries import Exit, Test
from ...model.values import Site, Value
from ..frame import Frame
from ..values.writing import write
from .disclosing import expose, sent
from .hosts import address_of, host_of, is_local

KINDS = frozenset({"connection", "securing", "transport"})
_ENCRYPTED = "#encrypted"
"""The field of a connection that was encrypted after it was opened."""
_HOSTS = ("host", "#0")
_DEEPEST = 2

Bound = dict[str, list[tuple[str, Value]]]


def use(frame: Frame, sink: Sink, bound: Bound, receiver: Value | None, exit_: Exit, site: Site) -> None:
    """A call on a connection that is not encrypted by itself."""
    if receiver is None:
        return
    if sink.kind == "securing":
        write(frame, receiver, _ENCRYPTED, Value(consts=(True,)))
    elif sink.kind == "transport" and _is_plain(frame, receiver):
        expose(frame, exit_, sent(sink, bound), site, records=True)


def _is_plain(frame: Frame, connection: Value) -> bool:
    """Whether a connection was opened to another machine, and encrypted on no way here."""
    opened = [obj for _, obj in frame.objects(connection) if obj.kind == "external"]
    return bool(opened) and not any(
        _ENCRYPTED in obj.fields or any(_is_here(obj.fields[name]) for name in _HOSTS if name in obj.fields)
        for obj in opened
    )


def _is_here(host: Value) -> bool:
    return any(isinstance(const, str) and is_local(const) for const in host.consts)


def is_open(frame: Frame, sink: Sink, bound: Bound, client: Value | None) -> bool:
    """Whether others can read along in a request over HTTP.

    Within a private network plain HTTP may do; a check that is switched off is none, whoever shall answer.
    """
    url = next((value for _, value in bound.get(sink.url or "", ())), Value())
    address = address_of(frame, url, client)
    host = host_of(address)
    if host and address.partition(":")[0].lower() == "http":
        return not is_local(host)
    return any(_is_unchecked(frame, name, value) for name, value in _settings(frame, bound, client))


def left_open(frame: Frame, bound: Bound, client: Value | None) -> Test | None:
    """What callers decide of the check: ``verify=verify``, or what the client was made with."""
    for name, value in _settings(frame, bound, client):
        if value.consts or name == frame.catalog.checking.mode:
            continue
        syms = [sym for sym in value.syms if sym.owner == frame.key]
        below = client.syms if client is not None and not value.syms and len(value.refs) == 0 else ()
        syms += [sym._replace(path=(*sym.path, name)) for sym in below if sym.owner == frame.key]
        if syms:
            return Test(syms[0], (False,), equal=True, is_sure=True)
    return None


def _settings(frame: Frame, bound: Bound, client: Value | None) -> Iterator[tuple[str, Value]]:
    """What decides whether the certificate is checked, by name: arguments of a request, and those of its client."""
    names = frame.catalog.checking.parameters
    for parameter, values in bound.items():
        for key, value in values:
            if (key or parameter) in names:
                yield key or parameter, value
    yield from _fields(frame, [client] if client is not None else [], names)


def _fields(frame: Frame, owners: Iterable[Value], names: Iterable[str]) -> Iterator[tuple[str, Value]]:
    for owner in owners:
        for _, obj in frame.objects(owner):
            yield from ((name, obj.fields[name]) for name in names if name in obj.fields)


def _is_unchecked(frame: Frame, name: str, value: Value, depth: int = 0) -> bool:
    """Whether what a client was given switches the check off: false, or a context or connector that does."""
    checking = frame.catalog.checking
    if value.consts:
        return all(const is False or const in checking.unchecked for const in value.consts)
    if any(ref[0] == "ext" and ref[1] in checking.unchecked for ref in value.refs):
        return True
    inner = _fields(frame, [value], sorted({*checking.parameters, checking.mode})) if depth < _DEEPEST else ()
    return any(_is_unchecked(frame, below, field, depth + 1) for below, field in inner)
