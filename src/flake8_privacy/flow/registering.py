"""Functions that are kept where others find them: connected to a signal, subscribed to a bus, put into a registry.

Whoever sends there, or calls what is kept, calls all of them that the project keeps there, wherever that is done.
"""

from typing import TYPE_CHECKING

from ..model.summaries import NAMED, Channel, Kept, Pending
from ..model.values import UNKNOWN, FunctionKey, Ref, Site, Value
from .calls.arguments import Arguments, bind
from .calls.interest import is_given
from .frame import Frame
from .values.reading import all_of_fields, external
from .values.shared import channel_of, instance, record

if TYPE_CHECKING:
    from .values.substitution import Substitution


def pass_on(frame: Frame, substitution: "Substitution") -> None:
    """What a callee keeps of what it is handed is kept because of this call."""
    for kept in substitution.summary.kept:
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
    call_kept(frame, channel, sender, given, site, place)
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


def call_slot(frame: Frame, ref: Ref, arguments: Arguments, site: Site, place: Site) -> Value:
    """A call of what is kept under a key; where only a caller knows that, it is left to the callers."""
    from .calls.pending import keep  # what is kept is called by those that keep it

    _, channel, key = ref
    if key is None or _known(key):
        call_kept(frame, channel, key, arguments, site, place, instance(frame))
    elif frame.state.guards is not None:
        own = instance(frame)
        has_own_data = any(value.labels for value in arguments.every())
        for sym in key.syms:
            keep(frame, Pending(sym, "", *arguments, site, place, frame.state.guards, has_own_data, "", channel, own))
    return UNKNOWN


def call_kept(
    frame: Frame,
    channel: Channel,
    key: Value | None,
    arguments: Arguments,
    site: Site,
    place: Site,
    own: Value | None = None,
) -> None:
    """Call every function that the project keeps in a channel: under a key, or any; of an instance, if it has one."""
    from .calls.calling import call  # calling and what is called need each other

    is_open = own is not None or key is None
    matters = (frame.is_full and is_open) or frame.world.meets_trackers() or is_given(frame, arguments)
    if is_open and not matters and any(value.syms for value in arguments.every()):
        frame.found.is_narrowed = True
    found = frame.world.kept(channel) if matters and not frame.dead else ()
    if found is None:
        frame.gap(site, "functions are kept here in more places than are looked at")
        return
    before = frame.state.guards
    for kept in found:
        if _is_meant(kept.key, key) and _is_same(kept.instance, own):
            call(frame, kept.function, arguments, site, place)
            frame.state.guards = before


def _known(key: Value) -> frozenset[object]:
    """What a key is known to be: constants, classes, members of enumerations."""
    named = [ref[:3] for ref in key.refs if ref[0] == "class" or (ref[0] == "ext" and ref[2] is None)]
    return frozenset([*named, *(repr(const) for const in key.consts)])


def _is_same(kept: Value | None, own: Value | None) -> bool:
    """Whether two instances may be one, by where they were made."""
    made = [{ref for ref in each.refs if ref[0] == "obj" and type(ref[1]) is tuple} for each in (kept, own) if each]
    return len(made) < 2 or not all(made) or not made[0].isdisjoint(made[1])


def _is_meant(kept: Value | None, key: Value | None) -> bool:
    """Whether a function that is kept under one key is called by another."""
    return kept is None or key is None or not _known(kept).isdisjoint(_known(key))
