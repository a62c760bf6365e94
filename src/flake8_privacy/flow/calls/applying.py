"""A callee's summary at a call: its parameters replaced by what this call hands over."""

from collections.abc import Iterable

from ...catalog.names import logs_in
from ...catalog.schema import PRINTING
from ...model.summaries import CallSite, Exit, Flow, Pending, Summary, Test
from ...model.values import NOTHING, Atoms, FunctionKey, Label, Onward, Site, Step, Sym, Value
from ..exposures.disclosing import add_disclosure, add_flow, told
from ..frame import Frame
from ..values.closures import is_given_away
from ..values.collecting import Load, collect, without_addressee
from ..values.guards import narrowed
from ..values.naming import is_identifier
from ..values.reading import ELEMENT, held_for
from ..values.shared import STORE, is_store
from ..values.state import atom_order
from ..values.substitution import Substitution
from ..values.text import TEXT
from ..values.ways import caught_at, leading_on, led_on, taken
from ..values.writing import write_all
from . import sinks
from .answers import purpose_among
from .arguments import Arguments, bind
from .pending import resume


def apply(
    frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str, *, is_later: bool = False
) -> Value:
    """Everything a call does: what it sends, what it changes, what holds after it, and its result.

    What one that is made later raises is caught elsewhere.
    """
    substitution = Substitution(frame, summary, bound, site, name)
    if frame.state.guards is not None:
        if summary.flows:
            _send(frame, substitution, summary.flows)
        if summary.parameter_calls:
            _call_handed(frame, substitution, summary)
        for pending in summary.pending:
            _resume(frame, substitution, pending)
        if summary.kept or summary.raises:
            _hand_up(frame, substitution, is_later=is_later)
    _write(frame, substitution)
    result = substitution.value(summary.returns)
    if summary.yield_atoms is not None:
        yielded = substitution.value(summary.yields)
        held = substitution.atoms(summary.yield_atoms) or NOTHING
        result = Value(refs={("gen", held, yielded, summary.key): NOTHING}, noun=name)
    else:
        if summary.exit_atoms or summary.exit_atoms is None:
            frame.state.hold(_asked_for(frame, substitution, summary.exit_atoms), site)
        frame.raising.add(site)
    return result


def sanitize(
    frame: Frame, key: FunctionKey, summary: Summary | None, arguments: Arguments, site: Site, name: str
) -> Value:
    """Call a function whose name says that it sanitizes: what it gives is clean, and so may be what it was given."""
    if summary is not None:
        bound = bind(frame, frame.world.parameters(key), arguments)
        if any(flow.exit.kind == "hash" for flow in summary.flows):
            apply(frame, summary, bound, site, name)  # what is called so may be a weak pseudonym
        else:
            _write(frame, Substitution(frame, summary, bound, site, name))
    return Value(clean=True)


def hear(frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str) -> None:
    """What a call raises, keeps, or calls of what is kept, and nothing else that it does."""
    substitution = Substitution(frame, summary, bound, site, name)
    for pending in summary.pending:
        if pending.channel is not None:
            _resume(frame, substitution, pending)
    _hand_up(frame, substitution)


def note_call(
    frame: Frame, key: FunctionKey, site: Site, name: str, bound: dict[str, Value], held: Atoms, *, escapes: bool
) -> None:
    """Remember that a function of the project is called here, or an instance of a class made, and what holds."""
    if frame.state.guards is None:
        return
    guards = frame.state.guards
    holding = [value for value in bound.values() if value.held or value.elements_held]
    if held or holding:  # perf: else what holds here is shared
        guards = dict(guards)
        for value in holding:
            for atom in held_for(value):
                guards.setdefault(atom, frame.found.origins.get(atom, site))
        for atom in held:
            guards.setdefault(atom, site)
    known = frame.found.calls.get((key, site))
    if known is not None:
        guards = {atom: where for atom, where in known.guards.items() if atom in guards}
    is_making = frame.world.is_constructor(key)
    telling = {parameter: value for parameter, value in bound.items() if _may_decide(value, is_kept=is_making)}
    frame.found.calls[key, site] = CallSite(key, frame.key, site, name, guards, telling, escapes)


def _may_decide(value: Value, *, is_kept: bool) -> bool:
    """Whether an argument tells something by itself: a constant, an answer, or a function that gives one.

    What an instance is made with (``is_kept``), and clients of packages, tell what methods call.
    """
    if value.consts or value.true or value.false or value.true is None or value.false is None:
        return True
    if is_kept and (value.syms or value.refs):
        return True
    for ref in value.refs:  # perf: asked of every argument
        kind = ref[0]
        if kind == "fn" or kind == "bound" or (kind == "ext" and ref[1].endswith("()")):
            return True
    return False


def _hand_up(frame: Frame, substitution: Substitution, *, is_later: bool = False) -> None:
    """What is kept because of a call, and what is raised by it unless that is caught elsewhere."""
    if substitution.summary.kept:
        from .. import registering  # perf: few functions keep others

        registering.pass_on(frame, substitution)
    if substitution.summary.raises and not is_later:
        from .. import raising  # perf: little that is raised carries anything

        raising.pass_on(frame, substitution)


def _asked_for(frame: Frame, substitution: Substitution, holding: Atoms | None) -> Atoms | None:
    """What holds after a helper that makes sure of consent: for the purpose that its call names, if it does."""
    atoms = substitution.atoms(holding)
    if not atoms or not any(atom.granted and atom.purpose == "any" and atom.sym is None for atom in atoms):
        return atoms
    if frame.names.consent_guard(substitution.name) is None and frame.names.consent(substitution.name) is None:
        return atoms
    purpose = purpose_among(frame, substitution.bound.values())
    return atoms if purpose is None else narrowed(atoms, purpose)


def _send(frame: Frame, substitution: Substitution, flows: Iterable[Flow]) -> None:
    """Arguments that the callee lets reach a sink: disclosed here, or by our own callers."""
    labels: dict[Exit, dict[Label, Step]] = {}
    addressees: dict[Exit, dict[Label, Step]] = {}
    parameters: dict[Exit, dict[str, None]] = {}
    sites: dict[Exit, Site] = {}
    loads: dict[tuple[Sym, bool, str | None, frozenset[str]], Load | None] = {}
    for flow in flows:
        value = substitution.argument(flow.sym)
        if value is None:
            if not is_store(flow.sym):
                add_flow(frame, flow)
            continue
        if flow.sym.owner != substitution.summary.key or _is_followed(frame, substitution, flow):
            continue  # what is captured has set out where it was handed over
        tests = substitution.open_tests(flow) if flow.tests else ()
        if tests is None or (flow.exit.kind == "url" and _is_asked_for_address(frame, value)):
            continue
        key = _given_as(frame, flow.sym, substitution.bound)
        load = _load(frame, substitution, flow, value, key, loads)
        if load is None:
            continue
        way = Onward(substitution.site, taken(substitution.name, flow.sym), flow.way)
        _hand_on(frame, flow, load, way, tests, key)
        if load.addressees:
            addressees.setdefault(flow.exit, {}).update(load.addressees)
        if flow.is_addressee:
            addressees.setdefault(flow.exit, {}).update(load.labels)
            continue
        if flow.sym.path and is_identifier(key):
            continue  # the id of a record tells nothing of what else is in it
        is_open = any(test.is_sure for test in tests)
        sites[flow.exit] = caught_at(flow, substitution.site)
        for label, step in told(frame, flow.exit, load.labels).items() if not is_open else ():
            fields = labels.setdefault(flow.exit, {})
            if label not in fields:
                fields[label] = led_on(step, way)
            parameters.setdefault(flow.exit, {}).update(dict.fromkeys(flow.parameters))
    for exit_, fields in labels.items():
        kept = without_addressee(fields, addressees.get(exit_, {})) if sinks.is_delivery(frame, exit_) else fields
        if kept:
            add_disclosure(frame, exit_, sites[exit_], substitution.name, kept, tuple(parameters[exit_]))


def _hand_on(frame: Frame, flow: Flow, load: Load, way: Onward, tests: tuple[Test, ...], key: str) -> None:
    """What our own callers decide of what reaches a sink."""
    if not (key or flow.sym.path):
        return  # the user name of a connection is that of a machine, whoever hands it over
    for syms, is_addressee in ((load.syms, flow.is_addressee), (load.addressee_syms, True)):
        for sym, step in syms.items():
            add_flow(frame, Flow(sym, flow.exit, flow.parameters, leading_on(step, way), is_addressee, tests))


def _load(
    frame: Frame,
    substitution: Substitution,
    flow: Flow,
    value: Value,
    key: str,
    loads: dict[tuple[Sym, bool, str | None, frozenset[str]], Load | None],
) -> Load | None:
    """What an argument lets reach a sink; None where that is nothing."""
    if (value.clean or value.consts) and not (value.refs or value.labels or value.syms):
        return None  # perf: a constant, or what was made harmless
    is_text = TEXT in flow.sym.path or frame.world.is_text(flow.sym)
    records = flow.exit.kind not in PRINTING and not is_text
    keys = sinks.necessary_keys(frame, flow.exit)
    handed_by = flow.parameters[0] if flow.exit.kind == "http" else None
    asked = flow.sym, records, handed_by, frozenset(keys)
    if asked in loads:
        return loads[asked]  # perf: one parameter of a function may reach hundreds of sinks
    load = collect(frame, value, substitution.site, records=records, key=key, necessary=keys, handed_by=handed_by)
    loads[asked] = load if load.labels or load.syms or load.addressees or load.addressee_syms else None
    return loads[asked]


def _is_followed(frame: Frame, substitution: Substitution, flow: Flow) -> bool:
    """Whether what a method stores is followed in that very instance."""
    return flow.exit.kind == STORE and _has_own_containers(frame, substitution)


def _has_own_containers(frame: Frame, substitution: Substitution) -> bool:
    """Whether a method is called on an instance that this code made itself."""
    receiver = substitution.bound.get("self")
    for ref in receiver.refs if receiver is not None else ():
        if ref[0] == "obj" and ref in frame.state.heap:
            return True
    return False


def _given_as(frame: Frame, sym: Sym, beside: Iterable[str]) -> str:
    """The name that says what an argument is; what a callee reads from one is judged there, by its owner."""
    if not sym.path:
        found = frame.names.field(sym.root)
        return "" if found is not None and logs_in(beside, found.category) else sym.root
    found = frame.names.field(sym.path[-1])
    return "" if found is not None and found.alone else sym.path[-1]


def _is_asked_for_address(frame: Frame, value: Value) -> bool:
    """Whether a value is an object that says itself where it is found (``redirect(project)``)."""
    return not value.labels and any(obj.kind == "instance" for _, obj in frame.objects(value))


def _call_handed(frame: Frame, substitution: Substitution, summary: Summary) -> None:
    """Functions that the callee calls: they run under what holds here and there."""
    from .deferred import hand_over  # applying a summary and calling need each other

    for root, atoms in summary.parameter_calls.items():
        value = substitution.bound.get(root)
        if value is None:
            continue
        before = frame.state.guards
        frame.state.hold(substitution.atoms(atoms), substitution.site)
        hand_over(frame, value, substitution.site, Arguments((), {}), escapes=False)
        frame.state.guards = before


def _resume(frame: Frame, substitution: Substitution, pending: Pending) -> None:
    """A call of what this call hands over."""
    here = frame.state.guards
    receiver = substitution.argument(pending.receiver)
    if here is None or (receiver is not None and not _is_something(receiver, pending)):
        return
    guards = here
    if pending.guards:
        held = substitution.atoms(frozenset(pending.guards))
        if held is None:
            return
        there = {atom: pending.guards.get(atom, substitution.site) for atom in sorted(held, key=atom_order)}
        guards = {**there, **here}
    many = [None if value is None else substitution.value(value) for value in (pending.star, pending.rest)]
    arguments = Arguments(
        tuple(substitution.value(value) for value in pending.positional),
        {name: substitution.value(value) for name, value in pending.keywords.items()},
        *many,
    )
    if pending.channel is not None and receiver is not None:
        from .. import registering

        frame.state.guards = guards
        where = pending.site if pending.has_own_data else substitution.site
        registering.resume(frame, substitution, pending, arguments, where)
        frame.state.guards = here
        return
    if pending.inner is None or receiver is None:
        resume(frame, pending, receiver, arguments, guards, substitution.site)
        return
    summary = substitution.summary
    known, frame.found.tracking = frame.found.tracking, {}
    resume(frame, pending, receiver, arguments, guards, substitution.site)
    found, frame.found.tracking = frame.found.tracking, known
    if is_given_away(summary, pending.inner):
        # Whoever calls what is given away tracks.
        found = {(*key, pending.inner): each._replace(key=pending.inner, via=None) for key, each in found.items()}
    if summary.key != pending.inner or pending.receiver.owner == summary.key:
        known.update(found)


def _is_something(receiver: Value, pending: Pending) -> bool:
    """Whether something may come of a call, by what is known of what it is of."""
    return bool(receiver.refs or receiver.syms or pending.sink or pending.channel)


def _write(frame: Frame, substitution: Substitution) -> None:
    """What the callee stores in the objects it was handed."""
    for ref, obj in substitution.summary.heap.items():
        if frame.is_body and ref[0] == "obj" and ref in frame.state.heap:
            # A body that hands functions to its own registry: what others find there is what it leaves.
            write_all(frame, Value(refs={ref: NOTHING}), substitution.obj(obj, 0, is_kept=True))
        if ref[0] != "obj" or type(ref[1]) is not Sym:
            continue
        target = substitution.argument(ref[1])
        objects = [item for item in target.refs if item[0] == "obj"] if target is not None else []
        if target is None or not objects:
            continue
        if len(objects) > 1 and ELEMENT in ref[1].path:
            continue  # one of several items is changed, and nobody knows which
        write_all(frame, target, substitution.obj(obj, 0, is_kept=True))
