"""What a run over a code leaves for those who call it."""

from collections.abc import Sequence
from typing import Any

from ..model import code as ir
from ..model.summaries import CallSite, Exit, Flow, Pending, Summary
from ..model.values import NOTHING, UNKNOWN, Atom, Atoms, Obj, Ref, Site, Sym, Value
from .exposures.disclosing import add_disclosure, add_flow
from .fairness import lesser, serving
from .fairness.pricing import compare_returns, told_of
from .frame import Frame, carries_data
from .values.collecting import collect
from .values.guards import consented, granted, opaque, without_callers
from .values.shared import STORE, is_own, is_store, store_sym
from .values.state import State, all_of, atom_order, join, join_values
from .values.ways import leading_on

MOST_OBJECTS = 60
"""Objects that a caller is shown of a function; what lies further away is not followed."""
_NONE = Value(consts=(None,), true=None)
_EMPTY: dict[Any, Any] = {}
"""What most functions have none of; never changed."""


def summarize(frame: Frame, typed: dict[Ref, Atoms]) -> Summary:
    """The summary of a frame that ran to its end; ``typed`` is what its return annotation says."""
    compare_returns(frame)
    if not frame.is_body:
        serving.judge(frame)
        lesser.compare_exits(frame)
    if not frame.is_body:
        _note_stores(frame)
    body_names = frame.state.env
    exits = list(frame.returned)
    if frame.state.guards is not None:
        exits.append((_NONE, frame.state.guards, frame.state, frame.site(frame.code.span)))
    common = _common(exits)
    returns = _on_both_sides(frame, told_of(frame, _returned(exits, common or NOTHING)))
    if typed and not any(ref[0] in ("of", "class", "fn", "bound") for ref in returns.refs) and not _is_made(exits):
        returns = _typed(returns, typed)
    joined = _joined(exits, frame)
    heap = joined.heap
    is_body = frame.code.name.startswith("<module") or frame.is_body
    declared = frame.code.global_names
    names = body_names if is_body else {}
    if declared and not is_body:
        names = {name: value for name, value in joined.env.items() if name in declared}
    yields = all_of([value for value, _ in frame.yielded]) if frame.yielded else UNKNOWN
    found = frame.found if frame.outer is None else None
    pending = tuple(frame.found.pending.values())
    seen = [returns, yields, *_left(frame, pending)]
    return Summary(
        key=frame.key,
        returns=returns,
        yields=yields,
        yield_atoms=frozenset.intersection(*(atoms for _, atoms in frame.yielded)) if frame.yielded else None,
        exit_atoms=None if common is None else _made_sure_of(frame, common - frame.held_inside) or NOTHING,
        heap=heap if is_body else _reachable(frame, {**frame.found.nested_heap, **heap}, seen),
        parameter_calls=frame.parameter_calls or _EMPTY,
        pending=pending,
        kept=tuple(frame.found.kept.values()),
        fills=tuple(found.fills.items()) if found else (),
        raises=tuple(frame.leaving.values()),
        flows=_flows(frame, heap),
        disclosures=tuple(found.disclosures.values()) if found else (),
        tracking=tuple(found.tracking.values()) if found else (),
        calls=tuple(found.calls.values()) if found else (),
        prices=tuple(found.prices.values()) if found else (),
        refusals=tuple(found.refusals.values()) if found else (),
        checks=tuple(found.checks.values()) if found else (),
        consent_defaults=tuple(found.consent_defaults.values()) if found else (),
        consent_writes=tuple(found.consent_writes.values()) if found else (),
        collecting=tuple(found.collecting.values()) if found else (),
        names=names,
        decorators=(found and found.decorators) or _EMPTY,
        defaults=(found and found.defaults) or _EMPTY,
        bases=(found and found.bases) or _EMPTY,
        endpoints=(found and found.endpoints) or _EMPTY,
        switches=(found and found.switches) or _EMPTY,
        gaps=tuple(found.gaps) if found else (),
        unseen=(found and found.unseen) or _EMPTY,
        explained=(found and found.explained) or _EMPTY,
    )


def _on_both_sides(frame: Frame, returns: Value) -> Value:
    """A yes or no that a loop decides by consent: where nothing was met that says yes, the other side may be consent.

    ``for name in SWITCHES: if environ.get(name): return True``
    """
    told = [bool(without_callers(side or ())) for side in (returns.true, returns.false)]
    is_yes_or_no = returns.consts and all(const in (True, False, None) for const in returns.consts)
    if not is_yes_or_no or told[0] == told[1]:
        return returns
    is_looping = any(instruction[0] == ir.LOOP for instruction in frame.code.instructions)
    return opaque(returns) if is_looping else returns


def _left(frame: Frame, pending: Sequence[Pending]) -> list[Value]:
    """What is left to others besides a result: calls that they have to make, functions that are kept, instances."""
    handed = [value for call in pending for value in (*call.positional, *call.keywords.values(), call.star, call.rest)]
    tables = {call.channel.made: NOTHING for call in pending if call.channel is not None and call.channel.made}
    seen = [Value(refs=tables), *(value for value in handed if value is not None)]
    if not frame.is_body:
        seen += [kept.function for kept in frame.found.kept.values()]
        seen += _made_with(frame) if frame.outer is None else []
    return seen


def _made_with(frame: Frame) -> list[Value]:
    """The instances that others are made with: the methods of these call them."""
    return [
        value
        for call in frame.found.calls.values()
        if frame.world.is_constructor(call.callee)
        for name, value in call.arguments.items()
        if name != "self" and any(ref[0] == "obj" and (obj := frame.obj(ref)) and obj.cls for ref in value.refs)
    ]


def _typed(returns: Value, typed: dict[Ref, Atoms]) -> Value:
    """A result as its annotation calls it: so is what a framework keeps for the project (``flask.g``)."""
    told = {ref: held for ref, held in returns.refs.items() if ref[0] != "ext" or "()" in ref[1]}
    return returns.but(refs={**told, **typed})


def _note_stores(frame: Frame) -> None:
    """Make exits of the shared containers that a run has filled: for its own data, and for its callers'."""
    site = frame.site(frame.code.span)
    lines = frame.unit_lines
    # perf: nearly all objects are parameters, or were made here.
    others = [ref for ref in frame.state.heap if ref[0] != "obj" or type(ref[1]) is not Sym]
    for ref in [ref for ref in others if not is_own(ref, frame.key, lines)]:
        sym = store_sym(ref)
        if sym is None or not frame.world.is_shared(ref):
            continue  # perf: such things come by the dozen with what callees give, and each holds the others
        name = frame.found.stores.get(sym.root, "")
        exit_ = Exit(sym.root, name, STORE, f"{sym.owner[0]} {sym.owner[1]}", "high", site)
        _note_fill(frame, ref, sym, site)
        load = collect(frame, Value(refs={ref: frozenset()}), site, records=True)
        add_disclosure(frame, exit_, site, STORE, load.labels, ())
        for inner, step in load.syms.items():
            if frame.owns(inner):
                add_flow(frame, Flow(inner, exit_, (), leading_on(step, None)))


def _note_fill(frame: Frame, ref: Ref, sym: Sym, site: Site) -> None:
    """Remember what holds of all that is put into a shared container."""
    obj = frame.state.heap[ref]
    values = [*obj.fields.values(), *((obj.rest,) if obj.rest is not None else ())]
    if values:
        held = frozenset.intersection(*(value.held for value in values))
        guards = {atom: frame.found.origins.get(atom, site) for atom in sorted(held, key=atom_order)}
        frame.found.fills[sym] = CallSite(frame.key, frame.key, site, frame.code.name, guards, {}, False)


def _flows(frame: Frame, heap: dict[Ref, Obj]) -> tuple[Flow, ...]:
    """What callers may hand in that reaches a sink; they hand nothing to what is nested in a function or beside it."""
    told = {disclosure.exit for disclosure in frame.found.disclosures.values()}
    return tuple(
        flow
        for flow in frame.found.flows.values()
        if is_store(flow.sym)
        or (frame.owns(flow.sym) and not (flow.exit in told and _is_kept_here(frame, heap, flow.sym)))
    )


def _is_kept_here(frame: Frame, heap: dict[Ref, Obj], sym: Sym) -> bool:
    """Whether it is what this method itself keeps in its instance, from one call to the next: told here already."""
    if len(sym.path) != 1 or sym.root != frame.first_parameter:
        return False
    kept = heap.get(("obj", Sym(sym.owner, sym.root, ())))
    return kept is not None and sym.path[0] in kept.fields and bool(kept.fields[sym.path[0]].labels)


Exits = list[tuple[Value, dict[Atom, Site], State, Site]]


def _is_made(exits: Exits) -> bool:
    """Whether every return gives an instance made here, or None: then the annotation tells nothing more."""
    instances = [
        any((obj := state.heap.get(ref)) is not None and obj.cls is not None for ref in value.refs)
        for value, _, state, _ in exits
        if value.consts != (None,)
    ]
    return bool(instances) and all(instances)


def _common(exits: Exits) -> Atoms | None:
    """What holds after every normal return; None when there is none."""
    common: Atoms | None = None
    for _, guards, _, _ in exits:
        common = frozenset(guards) if common is None else common & guards.keys()
    return common


def _made_sure_of(frame: Frame, held: Atoms) -> Atoms:
    """What holds after a function: also what its name says that it makes sure of, where it may raise."""
    guard = frame.names.consent_guard(frame.code.name) if not granted(held) else None
    if guard is None or not any(ins[0] == ir.RAISE for ins in frame.code.instructions):
        return held
    return held | consented(True, guard.purpose)[0]


def _returned(exits: Exits, common: Atoms) -> Value:
    """The value of any return, each under what held only there."""
    result: Value | None = None
    extra: Atoms = NOTHING
    for value, guards, _, _ in exits:
        own = frozenset(guards) - common
        if result is None:
            result, extra = value, own
        else:
            result, extra = join_values(result, value, extra, own), NOTHING
    if result is None:
        return Value()
    return join_values(result, result.but(), extra, extra) if extra and len(exits) > 1 else result


def _joined(exits: Exits, frame: Frame) -> State:
    """What is known after any of the normal returns."""
    if not exits:
        return frame.state
    state = exits[0][2]
    for _, _, other, _ in exits[1:]:
        state = join(state, other)
    return state


def _takes_callable(frame: Frame, obj: Obj) -> bool:
    """Whether a shared object is given what a caller hands over and may be a function: a registry is."""
    return any(
        not value.labels and any(sym.owner[:2] == frame.key[:2] for sym in value.syms)
        for value in (*obj.fields.values(), *((obj.rest,) if obj.rest is not None else ()))
    )


def _reachable(frame: Frame, heap: dict[Ref, Obj], values: list[Value]) -> dict[Ref, Obj]:
    """The objects that a caller can see: through the result, and those it handed in."""
    kept: dict[Ref, Obj] = {}
    todo = list(values)
    for ref, obj in heap.items():
        if isinstance(ref[1], Sym):
            kept[ref] = obj
            todo += _inside(obj)
        elif ref[0] == "obj" and ref[1][:2] != frame.key[:2] and _takes_callable(frame, obj):
            kept[ref] = obj
    while todo:
        value = todo.pop()
        if value.choice is not None:
            todo += value.choice
        if len(kept) >= MOST_OBJECTS:
            if any(carries_data(obj) for ref, obj in heap.items() if ref not in kept):
                frame.gap(frame.site(frame.code.span), "more objects with personal data than callers are shown")
            break
        for ref in value.refs:
            if ref[0] == "gen" or (ref[0] == "bound" and ref[2] is not None):
                todo.append(ref[2])
                continue
            inner = ref[2] if ref[0] == "fn" and len(ref) > 2 else ref
            if inner in heap and inner not in kept:
                kept[inner] = heap[inner]
                todo += _inside(heap[inner])
    return kept


def _inside(obj: Obj) -> list[Value]:
    return [*obj.fields.values(), *([obj.rest] if obj.rest is not None else [])]
