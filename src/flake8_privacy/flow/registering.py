"""Functions that are kept where others find them: connected to a signal, subscribed to a bus, put into a registry.

Whoever sends there, or calls what is kept, calls all of them that the project keeps there, wherever that is done.
"""

from typing import TYPE_CHECKING

from ..model.summaries import NAMED, Channel, Kept, Pending
from ..model.values import NOTHING, UNKNOWN, FunctionKey, Ref, Site, Sym, Value
from .calls import methods
from .calls.arguments import Arguments, bind
from .calls.interest import is_given
from .frame import Frame
from .values.closures import RESULT
from .values.collecting import collect
from .values.guards import says_consent
from .values.kinds import class_keys
from .values.reading import all_of_fields, external, field_key
from .values.records import KEYS
from .values.shared import channel_of, instance, is_open, record
from .values.state import all_of

if TYPE_CHECKING:
    from .values.substitution import Substitution

NOBODY = Sym(("", -1, 0), "", ())
"""The receiver of a call that is left to nobody yet."""


def pass_on(frame: Frame, substitution: "Substitution") -> None:
    """What a callee keeps of what it is handed is kept because of this call."""
    for kept in substitution.summary.kept:
        if says_consent(kept.function):
            continue  # an answer is the same, whoever's it is
        if kept.function.syms or (kept.key is not None and kept.key.syms):
            key = None if kept.key is None else handed(substitution, kept.key)
            own = None if kept.instance is None else handed(substitution, kept.instance)
            record(frame, Kept(kept.channel, key, handed(substitution, kept.function), substitution.site, own))


def handed(substitution: "Substitution", value: Value) -> Value:
    """What a call hands over for a parameter, whatever that is declared to be; else a value as the caller sees it."""
    for sym in value.syms:
        found = substitution.argument(sym)
        if found is not None:
            return found
    return substitution.value(value)


def _channel(ref: Ref, word: str) -> Channel:
    """The channel that something of a package is."""
    site = ref[2]
    path = "" if site is None or site[0].startswith(NAMED) else site[0]
    return Channel(channel_of(ref), path, word)


def named(dotted: str, arguments: Arguments, site: Site) -> Value:
    """A channel that is the same wherever it is asked for by its name."""
    consts = arguments.positional[0].consts if arguments.positional else ()
    where = (f"{NAMED}{consts[0]}", 1, 0, 1, 0) if len(consts) == 1 else site
    return external(f"{dotted}()", where)


def method(
    frame: Frame, dotted: str, ref: Ref, owner: Value | None, arguments: Arguments, site: Site, place: Site
) -> Value:
    """A method of a channel: it connects a function, or sends to all that are."""
    action, keyword = frame.catalog.channels.methods[dotted]
    channel = _channel(ref, owner.noun if owner is not None else "")
    sender = arguments.keywords.get("sender", arguments.positional[0] if arguments.positional else None)
    if action == "connects":
        for value in arguments.positional[:1]:
            record(frame, Kept(channel, arguments.keywords.get("sender"), value, site))
        return external(f"{dotted}()", ref[2])
    others = {name: value for name, value in arguments.keywords.items() if name != "sender"}
    if keyword:
        given = Arguments((), {keyword: sender or UNKNOWN, "signal": UNKNOWN, **others}, None, arguments.rest)
    else:
        given = Arguments((sender or UNKNOWN,), others, None, arguments.rest)
    call_kept(frame, channel, sender, "", given, site, place)
    return UNKNOWN


def decorated(frame: Frame, function: Value, decorator: Value, ref: Ref, site: Site) -> None:
    """What a decorator connects a function to, or puts it into."""
    channels = frame.catalog.channels
    if ref[0] != "ext":
        _keep(frame, function, ref, site)
        return
    bare = ref[1].removesuffix("()")
    if bare in channels.registrars:
        _connect(frame, function, decorator, site)
    elif channels.methods[bare][0] == "connects":
        record(frame, Kept(_channel(ref, ""), None, function, site))


def _connect(frame: Frame, function: Value, decorator: Value, site: Site) -> None:
    """``@receiver(order_paid, sender=Order)``, or a list of signals."""
    for _, made in frame.objects(decorator):
        signals = made.fields.get("#0", UNKNOWN)
        for value in (signals, *(each for _, obj in frame.objects(signals) for each in all_of_fields(obj))):
            for ref in value.refs:
                if ref[0] == "ext":
                    record(frame, Kept(_channel(ref, value.noun), made.fields.get("sender"), function, site))


def _keep(frame: Frame, function: Value, ref: Ref, site: Site) -> None:
    """A decorator of the project that keeps what it decorates."""
    from .values.substitution import Substitution

    key: FunctionKey = ref[1]
    summary = frame.world.summary(key, site)
    given = Arguments((ref[2], function) if ref[0] == "bound" and ref[2] is not None else (function,), {})
    if summary is not None:
        pass_on(frame, Substitution(frame, summary, bind(frame, frame.world.parameters(key), given), site, ""))


def call_slot(frame: Frame, ref: Ref, name: str, arguments: Arguments, site: Site, place: Site) -> Value | None:
    """A call of what is kept under a key, or of a method of it; where only a caller knows the key, it is left to those.

    None where nothing is known to be called.
    """
    _, channel, key, *made = ref
    name = ".".join((*made, name))
    own = instance(frame)
    left = Pending(NOBODY, name, *arguments, site, place, {}, is_given(frame, arguments), "", channel, key, own)
    result = _call_or_leave(frame, left, arguments, site)
    return result if result is not None or name else Value(refs={("slot", channel, key, RESULT): NOTHING})


def call_method(frame: Frame, ref: Ref, name: str, arguments: Arguments, site: Site, place: Site) -> Value | None:
    """A call of a method of what is kept, where it may matter."""
    if methods.is_of_containers(name):
        return None
    if frame.is_full or frame.world.may_matter(name) or is_given(frame, arguments):
        return call_slot(frame, ref, name, arguments, site, place)
    frame.found.is_narrowed = True
    return None


def resume(frame: Frame, substitution: "Substitution", pending: Pending, arguments: Arguments, site: Site) -> None:
    """A callee's call of what is kept, by what this call says of the key and the instance."""
    key, own = (None if each is None else handed(substitution, each) for each in (pending.key, pending.instance))
    _call_or_leave(frame, pending._replace(**arguments._asdict(), key=key, instance=own, site=site), arguments, site)


def _call_or_leave(frame: Frame, pending: Pending, arguments: Arguments, site: Site) -> Value | None:
    """Call what is kept, or leave that to the callers where they know under which key it is, or of which instance.

    What is named here goes to whatever may be there.
    """
    from .calls.pending import keep  # what is kept is called by those that keep it

    channel, key, own = pending.channel, pending.key, pending.instance
    if frame.state.guards is None or channel is None:
        return None
    syms = key.syms if key is not None and is_open(key) else {}
    if not syms and own is not None and not _made(own):
        syms = own.syms
    for sym in syms:
        keep(frame, pending._replace(receiver=sym, guards=frame.state.guards))
    if any(map(frame.owns, syms)) and not any(
        collect(frame, value, site, records=False).labels for value in arguments.every()
    ):
        return None
    known = None if key is None or is_open(key) else key
    return call_kept(frame, channel, known, pending.name, arguments, site, pending.place, own)


def call_kept(
    frame: Frame,
    channel: Channel,
    key: Value | None,
    name: str,
    arguments: Arguments,
    site: Site,
    place: Site,
    own: Value | None = None,
) -> Value | None:
    """Call every function that the project keeps in a channel: under a key, or any; of an instance, if it has one.

    With a name, that method of what is kept, or of what that gives.
    """
    is_free = own is not None or key is None
    matters = (frame.is_full and is_free) or is_given(frame, arguments)
    if not matters and channel.is_told and not name:
        matters = frame.world.meets_trackers()
    if is_free and not matters and any(value.syms for value in arguments.every()):
        frame.found.is_narrowed = True
    if not matters or frame.dead or channel in frame.sending:
        return None
    found = frame.world.kept(channel)
    if found is None:
        frame.gap(site, "functions are kept here in more places than are looked at")
        return None
    functions = [kept.function for kept in found if _is_meant(kept.key, key) and _is_same(kept.instance, own)]
    results = []
    before, sending = frame.state.guards, frame.sending
    frame.sending = sending | {channel}
    try:
        for function in (*_within(frame, channel, key), *functions):
            result = _call(frame, function, name, arguments, site, place)
            frame.state.guards = before
            results += [] if result is None else [result]
    finally:
        frame.sending = sending
    return all_of(results) if results else None


def _call(frame: Frame, function: Value, name: str, arguments: Arguments, site: Site, place: Site) -> Value | None:
    """Call a function, or a method of what it is or gives."""
    from .calls import calling  # calling and what is called need each other

    if name.startswith(RESULT):
        function, name = calling.call(frame, function, Arguments((), {}), site, place), name[len(RESULT) + 1 :]
    if not name:
        return calling.call(frame, function, arguments, site, place)
    instances = {ref: held for ref, held in function.refs.items() if ref[0] in ("obj", "of", "class", "ext")}
    return calling.call_method(frame, function.but(refs=instances), name, arguments, site, place) if instances else None


def _within(frame: Frame, channel: Channel, key: Value | None) -> list[Value]:
    """What stood in a container under a key from its beginning."""
    obj = frame.obj(channel.made) if channel.made is not None else None
    if obj is None:
        return []
    names = _names(key) if key is not None else frozenset()
    return [field for name, field in obj.fields.items() if name != KEYS and (not names or name in names)]


def _names(key: Value) -> frozenset[str]:
    """The fields that a key is known to be: constants, classes, members of enumerations."""
    return frozenset([*class_keys(key), *map(field_key, key.consts)])


def _is_same(kept: Value | None, own: Value | None) -> bool:
    """Whether two instances may be one, by where they were made."""
    made = [_made(each) for each in (kept, own) if each is not None]
    return len(made) < 2 or not all(made) or not made[0].isdisjoint(made[1])


def _made(own: Value) -> set[Ref]:
    """The instances that a value is known to be."""
    return {ref for ref in own.refs if ref[0] == "obj" and type(ref[1]) is tuple}


def _is_meant(kept: Value | None, key: Value | None) -> bool:
    """Whether a function that is kept under one key may be called by another."""
    names = [_names(each) for each in (kept, key) if each is not None]
    return len(names) < 2 or not all(names) or not names[0].isdisjoint(names[1])
