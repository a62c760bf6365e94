"""Calls of what only a caller knows: of a parameter, or of a method of one.

``def run(client, user): client.track(user.id)`` calls nothing that can be resolved there. Such a
call is kept in the summary, and made where a caller hands over something that is known.
"""

from ...model.summaries import Pending
from ...model.values import UNKNOWN, Atom, Site, Sym, Value
from ..frame import MOST_PENDING, Frame
from ..values.reading import all_of_fields
from ..values.shared import is_store
from ..values.state import all_of
from .answers import told_by_all
from .arguments import Arguments
from .interest import is_given, may_send

_OF_CLIENTS = frozenset({"get", "put"})


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


def leave_request(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> None:
    """Keep a call that containers and clients have alike, where what it is given is a request: ``session.put(url)``."""
    if name not in _OF_CLIENTS or not owner.syms or not arguments.positional:
        return
    url = arguments.positional[0]
    start = url.consts[0] if len(url.consts) == 1 else url.prefix
    if arguments.keywords or (isinstance(start, str) and (start.startswith("/") or "://" in start)):
        leave(frame, owner, name, arguments, site, place)


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
    is_of_interest = _needs_consent(frame, pending.name) or is_given(frame, arguments)
    if not is_of_interest and (target is None or not _is_put(frame, target, pending.name, arguments)):
        return
    if target is None and (kept := assumed(frame, receiver, pending.name, arguments)) is not None:
        target, arguments = kept
    if target is None:
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


def _is_put(frame: Frame, receiver: Value, name: str, arguments: Arguments) -> bool:
    """Whether a call puts an instance or a function where others find it: ``bus.attach(self)``."""
    handed = [ref for value in arguments.positional for ref in value.refs if ref[0] in ("fn", "bound", "obj")]
    if not handed or name.strip("_").partition("_")[0] not in frame.catalog.channels.verbs:
        return False
    classes = [obj.cls for _, obj in frame.objects(receiver) if obj.cls is not None]
    methods = [ref[1] for cls in classes for ref in (frame.world.member(cls, name) or UNKNOWN).refs if ref[0] == "fn"]
    return any(map(frame.world.may_keep, methods)) and any(may_send(frame, ref) for ref in handed)


def _known(frame: Frame, value: Value) -> Value | None:
    """The things that a value is known to be; None where there are none."""
    refs = {
        ref: held
        for ref, held in value.refs.items()
        if ref[0] in ("fn", "bound", "class", "ext", "of")
        or (ref[0] == "obj" and (obj := frame.obj(ref)) is not None and obj.cls is not None)
    }
    return value.but(refs=refs, syms={}) if refs else None


def is_default(frame: Frame, owner: Value, name: str, arguments: Arguments) -> bool:
    """Whether an instance stands where no caller hands over another one, and that matters: ``client or Null()``."""
    if not any(ref[0] == "obj" and type(ref[1]) is tuple and (obj := frame.obj(ref)) and obj.cls for ref in owner.refs):
        return False
    return _needs_consent(frame, name) or is_given(frame, arguments)


def assumed(frame: Frame, receiver: Value, name: str, arguments: Arguments) -> tuple[Value, Arguments] | None:
    """What a parameter is where no caller tells, and what is given to it: its default, or what its instance has.

    What an instance was made with is told of what is named here: what else goes there, its callers tell.
    """
    for sym in receiver.syms:
        if not sym.path and sym.owner == frame.key:
            default = frame.world.defaults(frame.key).get(sym.root)
            if default is not None and any(ref[0] != "import" for ref in default.refs):
                return default, arguments
        elif sym.path and _is_told_here(frame, name, arguments):
            kept = _kept(frame, sym)
            if kept is not None:
                return kept, _less_parameters(arguments)
    return None


def _kept(frame: Frame, sym: Sym) -> Value | None:
    """What stands in an attribute of a parameter of a known class, by those who make its instances."""
    owner: Frame | None = frame
    while owner is not None and owner.key != sym.owner:
        owner = owner.outer
    value = None if owner is None else owner.state.env.get(sym.root)
    for name in sym.path:
        found = (
            []
            if value is None
            else [frame.world.handed((ref[1], ref[2]), name) for ref in value.refs if ref[0] == "of"]
        )
        found += (
            []
            if value is None
            else [obj.fields[name] for _, obj in frame.objects(value) if obj.cls is not None and name in obj.fields]
        )
        told = [each for each in found if each is not None]
        value = all_of(told) if told else None
    return None if value is None else _known(frame, value)


def _is_told_here(frame: Frame, name: str, arguments: Arguments) -> bool:
    """Whether a call may matter whoever calls the function in which it stands."""
    if name and not frame.world.may_matter(name):
        return False
    return _needs_consent(frame, name) or is_given(frame, arguments) or _is_stored(frame, arguments)


def _is_stored(frame: Frame, arguments: Arguments) -> bool:
    """Whether a call hands over what stands in a shared container: who puts that there tells what it is."""
    objects = [obj for value in arguments.every() for _, obj in frame.objects(value)]
    values = [*arguments.every(), *(value for obj in objects for value in all_of_fields(obj))]
    return any(is_store(sym) for value in values for sym in value.syms)


def _less_parameters(arguments: Arguments) -> Arguments:
    """Arguments less what callers hand over."""
    star, rest = (None if each is None else each.but(syms={}) for each in (arguments.star, arguments.rest))
    keywords = {name: value.but(syms={}) for name, value in arguments.keywords.items()}
    return Arguments(tuple(value.but(syms={}) for value in arguments.positional), keywords, star, rest)


def call_assumed(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> list[Value]:
    """A call of a method of what a parameter is taken to be where no caller tells."""
    from .calling import call_method  # what is kept is made by those that keep it

    meant = assumed(frame, owner, name, arguments)
    return [] if meant is None else [call_method(frame, meant[0], name, meant[1], site, place)]


def told(frame: Frame, owner: Value, name: str, result: Value, site: Site) -> Value:
    """What a function says of consent that the instances of a class are made with: ``self.ask(user)``."""
    is_self = any(sym.root == frame.first_parameter and not sym.path for sym in owner.syms)
    for ref in owner.refs if is_self else ():
        cls = (ref[1], ref[2]) if ref[0] == "of" else None
        if cls is None or frame.world.self_attribute(cls, name) is None:
            continue
        handed = frame.world.handed(cls, name)
        keys = [each[1] for each in handed.refs if each[0] in ("fn", "bound")] if handed is not None else []
        if handed is not None and len(keys) == len(handed.refs):
            return told_by_all(frame, keys, result, site)
    return result


def call_abstract(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site, place: Site) -> Value:
    """A call of a method that nothing is known to implement: whoever hands its instance over tells what it is."""
    if owner.syms:
        leave(frame, owner, name, arguments, site, place)
    elif is_given(frame, arguments) and not any(ref[0] == "obj" for ref in owner.refs):
        frame.gap(site, f"{name}() is abstract, and implemented in more ways than are followed or in none")
    return UNKNOWN
