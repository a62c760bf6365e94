"""A callee's values at a call: its parameters replaced by what this call hands over."""

from collections.abc import Iterable

from ...model.summaries import Flow, Summary, Test
from ...model.values import NOTHING, UNKNOWN, Amount, Atoms, Label, Obj, Onward, Ref, Site, Step, Sym, Value
from ..frame import DEEPEST_CALLS, HANDLED, RAISED, Frame, carries_data
from .closures import RESULT, captured, closed, field_of, is_inner
from .guards import both, truth
from .kinds import TYPE, class_of
from .naming import field_label
from .reading import ELEMENT, element, member
from .records import below
from .state import all_of, join_values, with_callers
from .text import HASH, OBJECT, SPREAD, TEXT, hashed, only_texts, without_texts
from .ways import called, leading_on, passed_on

_DEEPEST = 6
_HOLDING = frozenset({"bound", "slot", "attr"})
"""The kinds of references that hold a value in the third place."""
_MARKED = {HASH: hashed, OBJECT: without_texts, TEXT: only_texts}
"""What of a value a callee has by these keys."""
_APART = 1000
"""Between the numbers of what a call gives and of what it raises."""


class Substitution:
    """Values of one callee as this call sees them."""

    def __init__(self, frame: Frame, summary: Summary, bound: dict[str, Value], site: Site, name: str) -> None:
        self.frame = frame
        self.summary = summary
        self.bound = bound
        self.site = site
        self.name = name
        self._first = 1
        """The number of the first object that is made anew."""
        self._note = ""
        self.refs: dict[Ref, Ref] = {}
        self._arguments: dict[Sym, Value] = {}

    def of_raised(self, heap: dict[Ref, Obj], number: int) -> "Substitution":
        """The same call, for one of the exceptions that it raises, with what that holds."""
        found = Substitution(self.frame, self.summary._replace(heap=heap), self.bound, self.site, self.name)
        found._first, found._note = _APART * (number + 1), f"{called(self.name)} raises it"
        return found

    def argument(self, sym: Sym) -> Value | None:
        """What this call hands over for a parameter's path, or was captured of it; None for other functions'."""
        owner, root, path = sym
        if root == HANDLED:
            return self._handled() if owner == self.summary.key else None
        if owner != self.summary.key:
            root = field_of(sym)
            if root not in self.bound or owner[:2] != self.summary.key[:2]:
                return None
        if not path:
            return self.bound.get(root, UNKNOWN)
        known = self._arguments.get(sym)
        if known is None:
            value = self.bound.get(root)
            known = UNKNOWN if value is None else project(self.frame, value, path, self.site)
            self._arguments[sym] = known
        return known

    def _handled(self) -> Value:
        from ..raising import handled  # what is raised is substituted as well

        return handled(self.frame)

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
            found = self.argument(sym)
            if found is None:
                foreign[sym] = step
                continue
            if found.labels or found.syms:
                found = self._passed_on(found, step, note)
            passed = found if passed is None else join_values(passed, found)
        refs = self._refs(value, depth)
        if passed is not None and refs:
            refs = self._less_types(refs, passed)
        if passed is not None and not (value.labels or refs or foreign or value.clean or value.consts):
            return self._handed_through(value, passed)
        own = self._own(value, foreign, refs, note, depth)
        if passed is None:
            return own
        joined = join_values(own, passed)
        amount = joined.amount if own.amount is None else own.amount
        return joined.but(true=own.true, false=own.false, noun=own.noun or passed.noun, amount=amount)

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

    def _less_types(self, refs: dict[Ref, Atoms], passed: Value) -> dict[Ref, Atoms]:
        """What a value may be less what only its type says, where this call hands over an instance that is known."""
        known = [obj.cls for _, obj in self.frame.objects(passed) if obj.cls is not None]
        types = {("of", *base) for cls in known for base in self.frame.world.bases(cls)}
        return {ref: held for ref, held in refs.items() if ref not in types} if types else refs

    def _handed_through(self, value: Value, passed: Value) -> Value:
        """What this call hands over, where the callee adds at most a name, and what its truth means."""
        if value.true or value.false:
            passed = passed.but(true=self.atoms(value.true), false=self.atoms(value.false))
        if value.amount is not None:
            passed = passed.but(amount=self._amount(value.amount), consts=())  # "price + fee" is neither
        if value.prefix and (value.prefix != passed.prefix or passed.consts):
            passed = passed.but(prefix=value.prefix, consts=())  # a text that begins so and goes on with what is passed
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
            None if value.amount is None else self._amount(value.amount),
            (self.atoms(value.elements_held) or NOTHING) if value.elements_held else NOTHING,
            tuple((key, self.atoms(held) or NOTHING) for key, held in value.cases) if value.cases else (),
        )

    def _amount(self, amount: Amount) -> Amount:
        """An amount of the callee, worked out from what this call hands over."""
        from ..fairness.amounts import replaced  # what is worked out there is compared by functions of the project

        return replaced(amount, self.summary.key, self.bound)

    def _choice(self, choice: tuple[Value, Value], depth: int) -> tuple[Value, Value]:
        agreed, refusing = choice
        return (self.value(agreed, depth + 1), self.value(refusing, depth + 1))

    def _is_closed(self, value: Value) -> bool:
        """Whether a value says the same wherever it is: nothing in it is the callee's own."""
        # perf: most values are.
        if value.choice is not None or value.amount is not None:
            return False
        if (value.held and _is_open(value.held)) or (value.elements_held and _is_open(value.elements_held)):
            return False
        if value.cases and any(_is_open(held) for _, held in value.cases):
            return False
        for ref, held in value.refs.items():
            kind = ref[0]
            if kind == "gen" or (kind in _HOLDING and ref[2] is not None) or (held and _is_open(held)):
                return False
            if (kind == "obj" or kind == "ext") and (type(ref[1]) is Sym or ref in self.summary.heap):
                return False
            if kind == "fn" and (len(ref) > 2 or is_inner(ref, self.summary.key)):
                return False
        return not ((value.true and _is_open(value.true)) or (value.false and _is_open(value.false)))

    def _ref(self, ref: Ref, depth: int) -> Ref:
        kind = ref[0]
        if kind == "gen":
            return ("gen", self.atoms(ref[1]) or NOTHING, self.value(ref[2], depth + 1), *ref[3:])
        if kind in _HOLDING and ref[2] is not None:
            return (kind, ref[1], self.value(ref[2], depth + 1), *ref[3:])
        if kind == "fn":
            return self._closure(ref, depth)
        obj = self.summary.heap.get(ref) if kind == "obj" or kind == "ext" else None
        if obj is None:
            return ref
        if depth > _DEEPEST:
            if carries_data(obj):
                self.frame.gap(self.site, "personal data deeper inside a result than is looked")
            return ref
        known = self.refs.get(ref)
        if known is None:
            made = ("obj", self.frame.key, self.frame.counter, -len(self.refs) - self._first)
            known = self.refs[ref] = made if kind == "obj" else ref
            self.frame.state.heap[known] = self.obj(obj, depth + 1)
        return known

    def _closure(self, ref: Ref, depth: int) -> Ref:
        """A function with what it has captured: of this call, where it was made in it."""
        if not is_inner(ref, self.summary.key):
            return ref if len(ref) < 3 else (*ref[:2], self._ref(ref[2], depth))
        known = self.refs.get(ref)
        if known is None and depth <= _DEEPEST:
            made = ("obj", self.frame.key, self.frame.counter, -len(self.refs) - self._first)
            known = self.refs[ref] = (*ref[:2], made)
            before = self.summary.heap.get(ref[2]) if len(ref) > 2 else None
            fields = {} if before is None else self.obj(before, depth + 1).fields
            self.frame.state.heap[made] = closed(self.summary.key, self.bound, fields)
        return known or ref

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


def project(frame: Frame, value: Value, path: Iterable[str], site: Site) -> Value:
    """What stands below a value at the keys that a callee reads from its parameter."""
    for key in path:
        if key == ELEMENT:
            value = element(frame, value, site)
        elif key[:1] == "#" and key[1:].lstrip("-").isdigit():
            from ..calls.known.containers import element_at  # what is unpacked may come from a call

            value = element_at(frame, value, int(key[1:]), site, rest=False)
        elif key == SPREAD:
            continue
        elif key in _MARKED:
            value = _MARKED[key](value)
        elif key == TYPE:
            value = class_of(frame, value)
        elif key == RESULT:
            value = _result(frame, value, site)
        elif key.startswith(RAISED):
            from ..catching import raised_by  # what is caught is substituted as well

            value = raised_by(frame, value, key, site)
        else:
            found = []
            put = [obj.fields[key] for _, obj in frame.objects(value) if obj.kind == "external" and key in obj.fields]
            for ref, held in value.refs.items():
                # What a package's object was given for a key is what stands there, and not what the package says.
                got = member(frame, value, ref, held, key, site) if not put or ref[0] != "ext" else None
                if got is not None:
                    found.append(got)
            inner = below(value, key) if value.syms else None
            if not found:
                label = _told_by_owner(frame, value, key)
                value = inner or UNKNOWN
                if label is not None:
                    value = value.but(labels={label: Step(site, f"{label.name} is read", None)}, syms={}, refs={})
            else:
                value = found[0] if len(found) == 1 else all_of(found)
                if inner is not None:
                    value = with_callers(value, inner)
    return value


def _told_by_owner(frame: Frame, owner: Value, key: str) -> Label | None:
    """What an everyday word says that a callee reads from what it is handed, here where that is known for a person."""
    if not owner.noun or owner.labels or frame.names.is_plain(key) or not frame.names.person(owner.noun):
        return None
    return field_label(frame, key, owner)


def _result(frame: Frame, function: Value, site: Site) -> Value:
    """What a function gives, whatever it is handed."""
    found = [] if not function.syms else [below(function, RESULT) or UNKNOWN]
    if frame.depth >= DEEPEST_CALLS:
        return UNKNOWN
    frame.go_deeper()
    try:
        for ref in function.refs:
            if ref[0] == "class":
                found.append(Value(refs={("of", ref[1], ref[2]): NOTHING}))
            summary = frame.world.summary(ref[1], site) if ref[0] in ("fn", "bound") else None
            if summary is not None:
                bound = dict(captured(frame, ref)) if ref[0] == "fn" else {}
                found.append(Substitution(frame, summary, bound, site, function.noun).value(summary.returns))
    finally:
        frame.depth -= 1
    return all_of(found) if found else UNKNOWN
