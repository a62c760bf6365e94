"""A callee's summary at a call: its parameters replaced by what this call hands over."""

from collections.abc import Iterable

from ...catalog.schema import PRINTING
from ...model.summaries import Exit, Flow, Pending, Summary, Test
from ...model.values import NOTHING, UNKNOWN, Atoms, Label, Obj, Onward, Ref, Site, Step, Sym, Value
from ..exposures.disclosing import add_disclosure, add_flow, told
from ..frame import Frame, carries_data
from ..values.collecting import Load, collect, without_addressee
from ..values.guards import both, narrowed, truth
from ..values.naming import is_identifier
from ..values.reading import ELEMENT, project
from ..values.shared import STORE, is_store
from ..values.state import atom_order, join_values
from ..values.ways import called, leading_on, led_on, passed_on, taken
from ..values.writing import write_all
from . import sinks
from .answers import purpose_among
from .arguments import Arguments
from .pending import resume

_DEEPEST = 6


class Substitution:
    """Values of one callee as this call sees them."""

    def __init__(self, frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str) -> None:
        self.frame = frame
        self.summary = summary
        self.bound = bound
        self.site = site
        self.name = name
        self._note = ""
        self.refs: dict[Ref, Ref] = {}
        self._arguments: dict[Sym, Value] = {}

    def argument(self, sym: Sym) -> Value | None:
        """What this call hands over for a parameter's path; None for parameters of other functions."""
        owner, root, path = sym
        if owner != self.summary.key:
            return None
        if not path:
            return self.bound.get(root, UNKNOWN)
        known = self._arguments.get(sym)
        if known is None:
            value = self.bound.get(root)
            known = UNKNOWN if value is None else project(self.frame, value, path, self.site)
            self._arguments[sym] = known
        return known

    def open_tests(self, flow: Flow) -> tuple[Test, ...] | None:
        """What the callers of the caller still decide; None where this call takes another branch."""
        found: list[Test] = []
        for test in flow.tests:
            value = self.argument(test.sym)
            if value is None:
                found.append(test)
            elif value.consts:
                wanted = {_folded(const) for const in test.consts}
                given = {_folded(const) for const in value.consts}
                if (test.equal and wanted.isdisjoint(given)) or (not test.equal and given <= wanted):
                    return None
            elif (sym := next(iter(value.syms), None)) is not None and (test.is_sure or not sym.path):
                found.append(test._replace(sym=sym))
            elif test.is_sure:
                return None
        return tuple(found)

    def atoms(self, holding: Atoms | None) -> Atoms | None:
        """What holds, with the truth of parameters replaced by what the arguments' truth says."""
        if not holding or not _is_open(holding):
            return holding
        result: Atoms | None = frozenset(atom for atom in holding if atom.sym is None)
        for atom in holding:
            if atom.sym is not None:
                value = self.argument(atom.sym)
                said = frozenset((atom,)) if value is None else truth(value)[not atom.granted]
                result = both(result, said if said is not None else NOTHING)
        return result

    def value(self, value: Value, depth: int = 0, kept_as: str = "") -> Value:
        """A value of the callee in terms of the caller; ``kept_as`` is where it keeps what it does not return."""
        if not (value.syms or value.labels) and self._is_closed(value):
            return value
        passed: Value | None = None
        foreign: dict[Sym, Step | None] = {}
        note = self._noted(kept_as) if value.syms or value.labels else ""
        for sym, step in value.syms.items():
            if sym.owner != self.summary.key:
                foreign[sym] = step
                continue
            found = self.argument(sym) or UNKNOWN
            if found.labels or found.syms:
                found = self._passed_on(found, step, note)
            passed = found if passed is None else join_values(passed, found)
        refs = self._refs(value, depth)
        if passed is not None and not (value.labels or refs or foreign or value.clean or value.consts):
            return self._handed_through(value, passed)
        own = self._own(value, foreign, refs, note, depth)
        if passed is None:
            return own
        joined = join_values(own, passed)
        return joined.but(true=own.true, false=own.false, noun=own.noun or passed.noun)

    def _noted(self, kept_as: str) -> str:
        """How a step speaks of what the callee gives or keeps."""
        if kept_as:
            return f"{called(self.name)} keeps it as {kept_as}"
        self._note = self._note or f"{called(self.name)} returns it"
        return self._note

    def _passed_on(self, found: Value, step: Step | None, note: str) -> Value:
        """What this call hands over, with the steps that it took in the callee."""
        if step is not None:
            return passed_on(found, leading_on(step, Onward(self.site, note, None)))
        # perf: most is handed through in one step.
        site = self.site
        return found.but(
            labels={label: Step(site, note, before) for label, before in found.labels.items()},
            syms={sym: Step(site, note, before) for sym, before in found.syms.items()},
        )

    def _refs(self, value: Value, depth: int) -> dict[Ref, Atoms]:
        """What a value may be besides what this call hands over."""
        refs = {}
        for ref, held in value.refs.items():
            if ref[0] != "obj" or type(ref[1]) is not Sym:
                refs[self._ref(ref, depth)] = (self.atoms(held) or NOTHING) if held else held
        return refs

    def _handed_through(self, value: Value, passed: Value) -> Value:
        """What this call hands over, where the callee adds at most a name, and what its truth means."""
        if value.true or value.false:
            passed = passed.but(true=self.atoms(value.true), false=self.atoms(value.false))
        if value.prefix and value.prefix != passed.prefix:
            passed = passed.but(prefix=value.prefix)
        return passed.called(value.noun) if value.noun and not passed.noun else passed

    def _own(self, value: Value, syms: dict[Sym, Step | None], refs: dict[Ref, Atoms], note: str, depth: int) -> Value:
        """What the callee itself says of a value: all but what this call hands over."""
        return Value(
            {label: Step(self.site, note, step) for label, step in value.labels.items()},
            syms,
            refs,
            self.atoms(value.true) if value.true else value.true,
            self.atoms(value.false) if value.false else value.false,
            value.consts,
            value.prefix,
            value.noun,
            value.clean,
            (self.atoms(value.held) or NOTHING) if value.held else NOTHING,
            None if value.choice is None else self._choice(value.choice, depth),
            value.amount,
            (self.atoms(value.elements_held) or NOTHING) if value.elements_held else NOTHING,
        )

    def _choice(self, choice: tuple[Value, Value], depth: int) -> tuple[Value, Value]:
        agreed, refusing = choice
        return (self.value(agreed, depth + 1), self.value(refusing, depth + 1))

    def _is_closed(self, value: Value) -> bool:
        """Whether a value says the same wherever it is: nothing in it is the callee's own."""
        # perf: most values are.
        if value.choice is not None:
            return False
        if (value.held and _is_open(value.held)) or (value.elements_held and _is_open(value.elements_held)):
            return False
        for ref, held in value.refs.items():
            kind = ref[0]
            if kind == "gen" or (kind == "bound" and ref[2] is not None) or (held and _is_open(held)):
                return False
            if (kind == "obj" or kind == "ext") and (type(ref[1]) is Sym or ref in self.summary.heap):
                return False
        return not ((value.true and _is_open(value.true)) or (value.false and _is_open(value.false)))

    def _ref(self, ref: Ref, depth: int) -> Ref:
        kind = ref[0]
        if kind == "gen":
            return ("gen", self.atoms(ref[1]) or NOTHING, self.value(ref[2], depth + 1))
        if kind == "bound" and ref[2] is not None:
            return ("bound", ref[1], self.value(ref[2], depth + 1))
        obj = self.summary.heap.get(ref) if kind == "obj" or kind == "ext" else None
        if obj is None:
            return ref
        if depth > _DEEPEST:
            if carries_data(obj):
                self.frame.gap(self.site, "personal data deeper inside a result than is looked")
            return ref
        known = self.refs.get(ref)
        if known is None:
            made = ("obj", self.frame.key, self.frame.counter, -len(self.refs) - 1)
            known = self.refs[ref] = made if kind == "obj" else ref
            self.frame.state.heap[known] = self.obj(obj, depth + 1)
        return known

    def obj(self, obj: Obj, depth: int, *, is_kept: bool = False) -> Obj:
        """An object of the callee with its fields in terms of the caller; itself where those are the same."""
        changed: dict[str, Value] = {}
        for key, value in obj.fields.items():
            passed = self.value(value, depth, key if is_kept else "")
            if passed is not value:
                changed[key] = passed
        rest = None if obj.rest is None else self.value(obj.rest, depth)
        if not changed and rest is obj.rest:
            return obj
        return Obj(obj.kind, obj.cls, {**obj.fields, **changed}, rest, obj.site)


def _is_open(holding: Atoms | None) -> bool:
    """Whether it depends on a parameter what holds."""
    for atom in holding or ():
        if atom.sym is not None:
            return True
    return False


def _folded(const: object) -> object:
    """A constant as comparisons see it after ``lower()`` or ``upper()``."""
    return const.lower() if isinstance(const, str) else repr(const)


def apply(frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str) -> Value:
    """Everything a call does: what it sends, what it changes, what holds after it, and its result."""
    substitution = Substitution(frame, summary, bound, site, name)
    if frame.state.guards is not None:
        if summary.flows:
            _send(frame, substitution, summary.flows)
        if summary.parameter_calls:
            _call_handed(frame, substitution, summary)
        for pending in summary.pending:
            _resume(frame, substitution, pending)
    _write(frame, substitution)
    result = substitution.value(summary.returns)
    if summary.yield_atoms is not None:
        yielded = substitution.value(summary.yields)
        result = Value(refs={("gen", substitution.atoms(summary.yield_atoms) or NOTHING, yielded): NOTHING}, noun=name)
    else:
        if summary.exit_atoms or summary.exit_atoms is None:
            frame.state.hold(_asked_for(frame, substitution, summary.exit_atoms), site)
        frame.raising.add(site)
    return result


def keep(frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str) -> None:
    """What a call stores, and nothing else that it does."""
    _write(frame, Substitution(frame, summary, bound, site, name))


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
    for flow in flows:
        value = substitution.argument(flow.sym)
        if value is None:
            if not is_store(flow.sym):
                add_flow(frame, flow)
            continue
        if flow.exit.kind == STORE and _has_own_containers(frame, substitution):
            continue  # what it stores is followed in that very instance
        tests = substitution.open_tests(flow) if flow.tests else ()
        if tests is None or (flow.exit.kind == "url" and _is_asked_for_address(frame, value)):
            continue
        key = _given_as(frame, flow.sym)
        load = _load(frame, substitution, flow, value, key)
        if load is None:
            continue
        way = Onward(substitution.site, taken(substitution.name, flow.sym), flow.way)
        _hand_on(frame, flow, load, way, tests)
        if load.addressees:
            addressees.setdefault(flow.exit, {}).update(load.addressees)
        if flow.is_addressee:
            addressees.setdefault(flow.exit, {}).update(load.labels)
            continue
        if flow.sym.path and is_identifier(key):
            continue  # the id of a record tells nothing of what else is in it
        is_open = any(test.is_sure for test in tests)
        for label, step in told(frame, flow.exit, load.labels).items() if not is_open else ():
            fields = labels.setdefault(flow.exit, {})
            if label not in fields:
                fields[label] = led_on(step, way)
            parameters.setdefault(flow.exit, {}).update(dict.fromkeys(flow.parameters))
    for exit_, fields in labels.items():
        kept = without_addressee(fields, addressees.get(exit_, {})) if sinks.is_delivery(frame, exit_) else fields
        if kept:
            add_disclosure(frame, exit_, substitution.site, substitution.name, kept, tuple(parameters[exit_]))


def _hand_on(frame: Frame, flow: Flow, load: Load, way: Onward, tests: tuple[Test, ...]) -> None:
    """What our own callers decide of what reaches a sink."""
    for syms, is_addressee in ((load.syms, flow.is_addressee), (load.addressee_syms, True)):
        for sym, step in syms.items():
            add_flow(frame, Flow(sym, flow.exit, flow.parameters, leading_on(step, way), is_addressee, tests))


def _load(frame: Frame, substitution: Substitution, flow: Flow, value: Value, key: str) -> Load | None:
    """What an argument lets reach a sink; None where that is nothing."""
    if (value.clean or value.consts) and not (value.refs or value.labels or value.syms):
        return None  # perf: a constant, or what was made harmless
    records = flow.exit.kind not in PRINTING and not frame.world.is_text(flow.sym)
    keys = sinks.necessary_keys(frame, flow.exit)
    load = collect(frame, value, substitution.site, records=records, key=key, necessary=keys)
    return load if load.labels or load.syms or load.addressees or load.addressee_syms else None


def _has_own_containers(frame: Frame, substitution: Substitution) -> bool:
    """Whether a method is called on an instance that this code made itself."""
    receiver = substitution.bound.get("self")
    for ref in receiver.refs if receiver is not None else ():
        if ref[0] == "obj" and ref in frame.state.heap:
            return True
    return False


def _given_as(frame: Frame, sym: Sym) -> str:
    """The name that says what an argument is; what a callee reads from one is judged there, by its owner."""
    if not sym.path:
        return sym.root
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
    if here is None or (receiver is not None and not (receiver.refs or receiver.syms or pending.sink)):
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
    resume(frame, pending, receiver, arguments, guards, substitution.site)


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
