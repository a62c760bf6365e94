"""Calls that give data away: what leaves, to whom, and whether the call needs consent."""

from collections.abc import Iterable

from ...catalog.schema import IDENTIFIER, KEYS, RECEIVER, Sink
from ...model.summaries import Exit, Flow
from ...model.values import NOTHING, Atoms, Label, Site, Step, Value
from ..exposures import transports
from ..exposures.disclosing import add_disclosure, add_flow, expose, expose_if, less_of_typed, lowest, sent, told
from ..exposures.hosts import address_of, host_of, recipient_of
from ..frame import EXCEPTION, Frame
from ..values.collecting import Load, collect, without_addressee
from ..values.guards import both, truth
from ..values.naming import is_person
from ..values.records import keys_of
from ..values.state import all_of
from ..values.text import OWN, read_back
from ..values.ways import leading_on
from .arguments import Arguments, Bound, accepts, by_parameter
from .pending import record_address

_FIELDS = frozenset({"fields"})
_BODILESS = frozenset({"GET", "HEAD", "DELETE"})
"""Methods by which fields are asked for in the address."""
_ADDRESS = "url"
_HEADERS = frozenset({"headers", "cookies"})
"""By which a request says who asks: an id there is by what a program is known to the service."""
"""The field of a request that says where it goes."""
_ASKING = frozenset({"input", "getpass", "prompt"})


def sink_of(frame: Frame, dotted: str, arguments: Arguments) -> Sink | None:
    """The catalog's entry for a call: of several, the one whose signature it fits."""
    sinks = frame.catalog.sinks(dotted)
    for sink in sinks:
        if accepts(sink.signature, arguments):
            return sink
    return sinks[0] if len(sinks) == 1 and not _is_another(sinks[0], arguments) else None


def _is_another(sink: Sink, arguments: Arguments) -> bool:
    """Whether a call names nothing of what a sink asks for by name: it has only its name in common (boto3)."""
    asked = sink.signature.required.intersection(sink.signature.keyword_only)
    return bool(asked) and arguments.rest is None and asked.isdisjoint(arguments.keywords)


def switch_atoms(sink: Sink, arguments: Arguments) -> Atoms:
    """What must hold for a client to send, by the switches it is made with."""
    held: Atoms = NOTHING
    for key, values in by_parameter(sink.signature, arguments).items():
        for name, value in values:
            if (name or key) in sink.opt_out:
                held = both(held, truth(value)[1]) or NOTHING
            elif (name or key) in sink.opt_in:
                held = both(held, truth(value)[0]) or NOTHING
    return held


def send(
    frame: Frame,
    sink: Sink,
    arguments: Arguments,
    site: Site,
    place: Site,
    *,
    held: Atoms,
    receiver: Value | None,
    resolution: str = "high",
    origin: Site | None = None,
) -> None:
    """One call of a sink: note what it discloses and whether it tracks. ``place`` is where its name stands."""
    bound = by_parameter(sink.signature, arguments)
    if sink.kind == "http":
        bound = _opened(frame, sink, bound)
    if RECEIVER in sink.data and receiver is not None:
        bound = {RECEIVER: [("", receiver)], **bound}
    recipient, confidence = sink.recipient, resolution
    if sink.query:
        given = _opened(frame, sink, by_parameter(sink.signature, arguments._replace(star=None, rest=None)))
        _disclose_address(frame, sink, given, site, place, resolution)
    call = sink.name.removesuffix("()").rpartition(".")[2]
    if sink.kind == "redirect":
        return
    if sink.kind in KEYS:
        named = _named(frame, sink, bound, receiver, site)
        expose(frame, Exit(sink.name, call, sink.kind, "", resolution, place), named, site)
        return
    if sink.kind in transports.KINDS:
        transports.use(frame, sink, bound, receiver, Exit(sink.name, call, "transport", "", resolution, place), site)
        return
    if sink.kind == "http":
        transport = Exit(sink.name, call, "transport", "", resolution, place)
        if transports.is_open(frame, sink, bound, receiver):
            expose(frame, transport, sent(sink, bound), site)
        elif (test := transports.left_open(frame, bound, receiver)) is not None:
            expose_if(frame, test, transport, sent(sink, bound), site)
        url = bound.get(sink.url or "", [("", Value())])[0][1]
        known = recipient_of(frame, url, receiver)
        if known is None:
            if url.syms and not host_of(address_of(frame, url, receiver)):
                record_address(frame, url, sink.name, arguments, site, place)
            return
        recipient, confidence = known
        confidence = lowest(confidence, resolution)
    if (recipient and frame.world.is_own_recipient(recipient)) or _answers_at_terminal(frame, sink):
        return
    exit_ = Exit(sink.name, call, sink.kind, recipient, confidence, place, origin)
    _disclose(frame, sink, exit_, bound, site, _exception_shown(frame, sink, call, bound))
    _track(frame, exit_, sink, bound, arguments, held)


def send_to(frame: Frame, name: str, address: Value, arguments: Arguments, site: Site, place: Site) -> None:
    """A request that was left open until a caller told the address."""
    known = recipient_of(frame, address, None)
    sink = sink_of(frame, name, arguments)
    if known is None or sink is None or frame.world.is_own_recipient(known[0]):
        return
    bound = _opened(frame, sink, by_parameter(sink.signature, arguments))
    exit_ = Exit(name, name.rpartition(".")[2], sink.kind, *known, place)
    _disclose(frame, sink, exit_, bound, site)
    _track(frame, exit_, sink, bound, arguments, NOTHING)


def _track(frame: Frame, exit_: Exit, sink: Sink, bound: Bound, arguments: Arguments, held: Atoms) -> None:
    if sink.tracking or sink.kind == "http":
        from . import tracking  # perf: most sinks are logs

        tracking.track(frame, exit_, sink, bound, arguments, held)


def _opened(frame: Frame, sink: Sink, bound: Bound) -> Bound:
    """What a call sends that is given a request which was made before: its address, and beside it what that holds."""
    for _, value in bound.get(sink.url or "", ())[:1]:
        for _, obj in frame.objects(value):
            if obj.kind == "external" and _ADDRESS in obj.fields:
                held = [(key, field) for key, field in obj.fields.items() if key != _ADDRESS]
                return {**bound, sink.url or "": [("", obj.fields[_ADDRESS]), *held]}
    return bound


def _named(frame: Frame, sink: Sink, bound: Bound, receiver: Value | None, site: Site) -> list[tuple[str, str, Value]]:
    """What gets a name or key by a call: what it is given, or the path that it is called on; of a dict its keys."""
    given = sent(sink, bound) if sink.data or receiver is None else [("", "", receiver)]
    named = [(name, key, _made_by(frame, value, site)) for name, key, value in given]
    if sink.kind != "cache":
        return named
    return [(name, key, keys_of(frame, value) or value) for name, key, value in named]


def _made_by(frame: Frame, value: Value, site: Site) -> Value:
    """What a function gives that a key or name is made by: ``upload_to=path_of``."""
    if not any(ref[0] == "fn" for ref in value.refs):
        return value
    from .calling import call  # sinks are called, and call

    return call(frame, value, Arguments((), {}), site, site)


def _answers_at_terminal(frame: Frame, sink: Sink) -> bool:
    """Whether a function prints for the person whom it asks at the same terminal."""
    return sink.name == "builtins.print" and not _ASKING.isdisjoint(frame.strings)


def _exception_shown(frame: Frame, sink: Sink, call: str, bound: Bound) -> Value | None:
    """The exception that a call shows with all that led to it, if it does: the one that it is given, or is handled."""
    given = [value for name, values in bound.items() for key, value in values if "exc_info" in (name, key)]
    is_showing = call in frame.catalog.flows.showing_handled
    if not given and not is_showing:
        return None
    from .. import raising  # perf: little of what is raised is shown so

    own = [value for name in sink.data for _, value in bound.get(name, ()) if is_showing]
    told = [value for value in (*given, *own) if any(obj.kind == EXCEPTION for _, obj in frame.objects(value))]
    if told:
        return all_of([raising.with_causes(frame, value) for value in told])
    asked = [bool(value.consts and value.consts[0]) for value in given]
    is_asked = asked[0] if asked else sink.kind == "log" or not any(map(bound.get, sink.data))
    return raising.handled(frame) if is_asked else None


def _disclose(
    frame: Frame,
    sink: Sink,
    exit_: Exit,
    bound: Bound,
    site: Site,
    shown: Value | None = None,
) -> None:
    keys = necessary_keys(frame, exit_)
    fields: dict[Label, Step] = {}
    addressees: dict[Label, Step] = {}
    parameters: list[str] = []
    for parameter, values in bound.items():
        if parameter not in sink.data:
            continue
        is_addressee = _is_necessary(frame, sink, parameter)
        for key, given in values:
            load = _load(frame, sink, parameter, key, given, site, keys)
            addressees.update(load.labels if is_addressee else load.addressees)
            if is_addressee:
                load.addressee_syms.update(load.syms)
            elif told(frame, exit_, load.labels) and parameter not in parameters:
                parameters.append(parameter)
            for label, step in load.labels.items() if not is_addressee else ():
                fields.setdefault(label, step)
            for sym, way in load.syms.items() if not is_addressee else ():
                add_flow(frame, Flow(sym, exit_, (parameter,), leading_on(way, None)))
            for sym in load.addressee_syms:
                add_flow(frame, Flow(sym, exit_, (parameter,), None, is_addressee=True))
    if shown is not None:
        load = collect(frame, shown, site, records=False)
        fields.update({label: step for label, step in load.labels.items() if label not in fields})
        parameters += ["exc_info"] if told(frame, exit_, load.labels) else []
        for sym in load.syms:
            add_flow(frame, Flow(sym, exit_, ("exc_info",), None))
    fields = without_addressee(fields, addressees) if is_delivery(frame, exit_) else fields
    fields = less_of_typed(frame, sink.name, fields)
    if fields:
        add_disclosure(frame, exit_, site, exit_.call, fields, tuple(parameters))


def _load(frame: Frame, sink: Sink, parameter: str, key: str, given: Value, site: Site, keys: Iterable[str]) -> Load:
    """What a parameter of a way out is given, with all that it holds."""
    if sink.kind != "http":
        value = _asked_for(frame, given, site) if sink.kind == "log" and given.refs else given
        records = sink.kind != "log" and parameter != sink.person
        return collect(frame, value, site, records=records, key=key, necessary=keys)
    records = parameter != sink.url
    load = collect(frame, given, site, records=records, key=key, necessary=keys, handed_by=parameter)
    if parameter in _HEADERS:
        load.labels = {label: step for label, step in load.labels.items() if label.category != IDENTIFIER}
    written = read_back(given) if given.refs else given
    if written.refs and written is not given:
        _part_addressees(load, collect(frame, written, site, records=records, necessary=keys, handed_by=parameter))
    return load


def _part_addressees(load: Load, read: Load) -> None:
    """Of a text that was written from an object: those whom the object names as addressees are that."""
    for label in [label for label in load.labels if label in read.addressees and label not in read.labels]:
        load.addressees[label] = load.labels.pop(label)
    for sym in [sym for sym in load.syms if sym in read.addressee_syms and sym not in read.syms]:
        load.addressee_syms[sym] = load.syms.pop(sym)


def _asked_for(frame: Frame, value: Value, site: Site) -> Value:
    """What is written down: of a function what it gives (``logger.opt(lazy=True).debug("{}", lambda: user.email)``)."""
    if not all(ref[0] == "fn" for ref in value.refs):
        return value
    from .calling import call  # what is called and what sends need each other

    return call(frame, value, Arguments((), {}), site, site)


def _disclose_address(frame: Frame, sink: Sink, bound: Bound, site: Site, place: Site, resolution: str) -> None:
    """What stands in the address of a request or redirect, whoever answers there."""
    if sink.kind == "redirect" and all(value.prefix.startswith(OWN) for _, value in bound.get(sink.url or "", ())):
        return
    exit_ = Exit(sink.name, sink.name.rpartition(".")[2], "url", "", resolution, place)
    fields: dict[Label, Step] = {}
    parameters: dict[str, None] = {}
    for parameter in sorted(_in_address(sink, bound) & bound.keys()):
        for key, value in bound[parameter][:1] if parameter == sink.url else bound[parameter]:
            if parameter == sink.url and (frame.objects(value) or (is_person(frame, value) and not value.labels)):
                continue  # a request that was made elsewhere, or an object that is asked for its address
            load = collect(frame, value, site, records=False, key=key)
            if parameter == sink.url:
                # A whole body or form that is the address was meant to be one.
                load.labels = {label: step for label, step in load.labels.items() if not label.whole}
            fields.update(load.labels)
            parameters.update(dict.fromkeys([parameter] if told(frame, exit_, load.labels) else []))
            for sym, way in load.syms.items():
                add_flow(frame, Flow(sym, exit_, (parameter,), leading_on(way, None)))
    add_disclosure(frame, exit_, site, exit_.call, fields, tuple(parameters))


def _in_address(sink: Sink, bound: Bound) -> frozenset[str]:
    """The parameters that end in the address: the fields of a form do where a request has no body."""
    methods = {const for _, value in bound.get("method", ()) for const in value.consts}
    return sink.query | _FIELDS if sink.data >= _FIELDS and methods and methods <= _BODILESS else sink.query


def necessary_keys(frame: Frame, exit_: Exit) -> Iterable[str]:
    """The keys under which a recipient is told whom its service is for."""
    recipient = frame.catalog.recipients.get(exit_.recipient)
    return recipient.necessary_keys if recipient is not None else ()


def is_delivery(frame: Frame, exit_: Exit) -> bool:
    """Whether the recipient carries messages to their addressees."""
    recipient = frame.catalog.recipients.get(exit_.recipient)
    return recipient is not None and recipient.is_delivery


def _is_necessary(frame: Frame, sink: Sink, parameter: str) -> bool:
    return parameter in sink.necessary or frame.world.is_necessary(sink.recipient, sink.name, parameter)
