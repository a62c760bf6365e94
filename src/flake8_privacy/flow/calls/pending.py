"""Calls of what only a caller knows: of a parameter, or of a method of one.

``def run(client, user): client.track(user.id)`` calls nothing that can be resolved there. Such a
call is kept in the summary, and made where a caller hands over something that is known.
"""

from ...model.summaries import Pending
from ...model.values import Atom, Site, Value
from ..frame import MOST_PENDING, Frame
from .arguments import Arguments
from .interest import is_given


def record(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> None:
    """Keep a call of whatever a parameter is (``name`` is empty), or of its method."""
    if frame.state.guards is not None and not name.startswith("__"):
        has_own_data = is_given(frame, arguments)
        inner = frame.key if frame.key[2] else None
        for sym in owner.syms:
            kept = Pending(sym, name, *arguments, site, place, frame.state.guards, has_own_data, inner=inner)
            keep(frame, kept)


def leave(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> bool:
    """Keep a call of a method of what callers hand over, where it may matter; whether it may."""
    if frame.is_full or frame.world.may_matter(name):
        record(frame, owner, name, arguments, site, place)
        return True
    frame.found.is_narrowed = True
    return False


def record_address(frame: Frame, url: Value, sink: str, arguments: Arguments, site: Site, place: Site) -> None:
    """Keep a request whose address only a caller knows: ``requests.post(url, json=body)``."""
    given = [value for value in arguments.every() if value is not url]
    if frame.state.guards is None or not any(value.refs or value.labels or value.syms for value in given):
        return
    has_own_data = is_given(frame, arguments)
    for sym in url.syms:
        keep(frame, Pending(sym, "", *arguments, site, place, frame.state.guards, has_own_data, sink))


def keep(frame: Frame, pending: Pending) -> None:
    """Leave a call to those who call this function."""
    if not frame.owns(pending.receiver):
        return
    key = (pending.receiver, pending.name, pending.place)
    if key not in frame.found.pending and len(frame.found.pending) >= MOST_PENDING:
        if pending.sink:
            return
        frame.gap(pending.site, "more calls of what callers hand over than are followed")
        return
    frame.found.pending[key] = pending


def resume(
    frame: Frame, pending: Pending, receiver: Value | None, arguments: Arguments, guards: dict[Atom, Site], site: Site
) -> None:
    """Make a callee's pending call here, or leave it to our own callers.

    ``receiver`` is None where it is no parameter of the callee. What the callee names itself is
    disclosed at its own call, what is handed in at ours.
    """
    from .calling import call, call_method  # what is kept is made by those that keep it
    from .sinks import send_to

    if receiver is None:
        keep(frame, pending)
        return
    where = pending.site if pending.has_own_data else site
    for sym in receiver.syms:
        keep(frame, pending._replace(**arguments._asdict(), receiver=sym, site=where, guards=guards))
    if pending.sink:
        if is_given(frame, arguments):
            before, frame.state.guards = frame.state.guards, guards
            send_to(frame, pending.sink, receiver, arguments, where, pending.place)
            frame.state.guards = before
        return
    target = _known(frame, receiver)
    if target is None or not (_needs_consent(frame, pending.name) or is_given(frame, arguments)):
        return
    frame.found.explained[pending.place] = None
    before, via = frame.state.guards, frame.via
    frame.state.guards = guards
    frame.via = site
    try:
        if pending.name:
            call_method(frame, target, pending.name, arguments, where, pending.place)
        else:
            call(frame, target, arguments, where, where)
    finally:
        frame.state.guards, frame.via = before, via


def _needs_consent(frame: Frame, name: str) -> bool:
    """Whether a call matters whatever it is given: of a function that was handed over, or of an SDK's that tracks."""
    return not name or frame.world.tracks(name)


def _known(frame: Frame, value: Value) -> Value | None:
    """The things that a value is known to be; None where there are none."""
    refs = {
        ref: held
        for ref, held in value.refs.items()
        if ref[0] in ("fn", "bound", "class", "ext", "of")
        or (ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None)
    }
    return value.but(refs=refs, syms={}) if refs else None


def default_of(frame: Frame, receiver: Value) -> Value | None:
    """What a parameter is where no caller tells: its default, if that is something that can be called."""
    for sym in receiver.syms:
        if not sym.path and sym.owner == frame.key:
            default = frame.world.defaults(frame.key).get(sym.root)
            if default is not None and any(ref[0] != "import" for ref in default.refs):
                return default
    return None
