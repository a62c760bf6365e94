"""What is known at one point of a function, and how two such states become one."""

from collections.abc import Sequence
from operator import is_
from typing import Any

from ...model.values import NOTHING, UNKNOWN, Atom, Atoms, Obj, Ref, Site, Step, Sym, Value
from .guards import both, either, granted, joined_cases, refused, says_consent

_MOST_CONSTS = 12
_BLANK = (None,)
MOST_ALTERNATIVES = 16
"""Things that one value may be, and parameters that it may come from; further ones are dropped and counted."""


class State:
    """Variables, objects and guards at one point. ``guards`` is None where nothing can run.

    The guards are never changed in place, so that states can share them.
    """

    __slots__ = ("env", "guards", "heap")

    def __init__(self, env: dict[str, Value], heap: dict[Ref, Obj], guards: dict[Atom, Site] | None) -> None:
        self.env = env
        self.heap = heap
        self.guards = guards

    def copy(self) -> "State":
        """A state that can go its own way."""
        return State(dict(self.env), dict(self.heap), self.guards)

    def hold(self, atoms: Atoms | None, site: Site) -> None:
        """From here on the atoms hold; None means that this point is never reached."""
        if atoms is None:
            self.guards = None
        elif atoms and self.guards is not None and not atoms <= self.guards.keys():
            new = {atom: site for atom in sorted(atoms, key=atom_order) if atom not in self.guards}
            self.guards = {**self.guards, **new}

    def atoms(self) -> Atoms:
        """The atoms that hold here."""
        return frozenset(self.guards or ())


def atom_order(atom: Atom) -> tuple:  # type: ignore[type-arg]
    """A key to sort atoms by, so that no order of a set is ever seen."""
    return (atom.granted, atom.purpose, atom.sym or ())


def common_guards(ends: Sequence[dict[Atom, Site] | None]) -> dict[Atom, Site] | None:
    """What holds at the end of any of several ways; None where none of them has an end."""
    known = [end for end in ends if end is not None]
    if not known:
        return None
    first, *others = known
    return {atom: site for atom, site in first.items() if all(atom in other for other in others)} if others else first


def join(left: State, right: State) -> State:
    """What is known when either state may be the case."""
    if left.guards is None:
        return right
    if right.guards is None:
        return left
    if left.guards is right.guards:
        # perf: most branches test nothing that guards.
        return State(
            _joined_env(left.env, right.env, NOTHING, NOTHING),
            _joined_heap(left.heap, right.heap, NOTHING, NOTHING),
            left.guards,
        )
    guards = {atom: site for atom, site in left.guards.items() if atom in right.guards}
    only_left = frozenset(left.guards.keys() - guards.keys())
    only_right = frozenset(right.guards.keys() - guards.keys())
    env = _joined_env(left.env, right.env, only_left, only_right)
    return State(env, _joined_heap(left.heap, right.heap, only_left, only_right), guards)


def _joined_env(a: dict[str, Value], b: dict[str, Value], ga: Atoms, gb: Atoms) -> dict[str, Value]:
    env = dict(b)
    if _are_same(a, b):
        return env
    for name, value in a.items():
        other = b.get(name)
        if other is not value:
            env[name] = _only_under(value, ga) if other is None else join_values(value, other, ga, gb)
    if gb:
        for name in b.keys() - a.keys():
            env[name] = _only_under(b[name], gb)
    return env


def _are_same(a: dict[Any, Any], b: dict[Any, Any]) -> bool:
    """Whether nothing was written on either way."""
    # perf: a test of identity asks no hash of a reference, and most branches write little.
    return len(a) == len(b) and all(map(is_, a.values(), b.values())) and all(map(is_, a, b))


def _only_under(value: Value, atoms: Atoms) -> Value:
    """A value that exists only where these hold."""
    return value.but(refs={ref: held | atoms for ref, held in value.refs.items()}) if atoms and value.refs else value


def _joined_heap(a: dict[Ref, Obj], b: dict[Ref, Obj], ga: Atoms, gb: Atoms) -> dict[Ref, Obj]:
    heap = dict(b)
    if _are_same(a, b):
        return heap
    for ref, obj in a.items():
        other = b.get(ref)
        if other is None:
            heap[ref] = _less_constants(obj, None, obj) if type(ref[1]) is Sym else obj
        elif other is not obj:
            joined = join_objects(obj, other, ga, gb)
            heap[ref] = _less_constants(joined, obj, other) if type(ref[1]) is Sym else joined
    if len(heap) > len(a):
        for ref in b.keys() - a.keys():
            if type(ref[1]) is Sym:
                heap[ref] = _less_constants(b[ref], None, b[ref])
    return heap


def _less_constants(joined: Obj, a: Obj | None, b: Obj) -> Obj:
    """What a caller handed over, of which one way wrote a field: on the other it is still what it was before."""
    fields = {
        key: value.but(consts=(), clean=False)
        for key, value in joined.fields.items()
        if (value.consts or value.clean) and (a is None or key not in a.fields or key not in b.fields)
    }
    return joined._replace(fields={**joined.fields, **fields}) if fields else joined


def join_objects(a: Obj, b: Obj, ga: Atoms = NOTHING, gb: Atoms = NOTHING) -> Obj:
    """One object that may be in either of two states."""
    fields = dict(b.fields)
    for key, value in a.fields.items():
        other = fields.get(key)
        fields[key] = value if other is None or other is value else join_values(value, other, ga, gb)
    rest = a.rest if b.rest is None else b.rest if a.rest is None else join_values(a.rest, b.rest)
    return Obj(a.kind, a.cls, fields, rest, a.site)


def join_values(a: Value, b: Value, ga: Atoms = NOTHING, gb: Atoms = NOTHING) -> Value:
    """A value that may be either of two, where ``ga`` and ``gb`` are what held only on the way to each."""
    if a is b and not ga and not gb:
        return a
    if not b.refs and not ga:
        refs = a.refs
    elif (not a.refs and not gb) or (a.refs is b.refs and not ga and not gb):
        refs = b.refs
    else:
        refs = _joined_refs(a, b, ga, gb)
    # perf: nearly always nothing holds on one way alone, and one side has neither labels nor parameters.
    if ga or gb:
        true, false = either(both(a.true, ga), both(b.true, gb)), either(both(a.false, ga), both(b.false, gb))
    else:
        true = a.true if a.true is b.true else either(a.true, b.true)
        false = a.false if a.false is b.false else either(a.false, b.false)
    return Value(
        a.labels if not b.labels else merged(a.labels, b.labels),
        a.syms if not b.syms else bounded(merged(a.syms, b.syms)),
        refs,
        true,
        false,
        _joined_consts(a.consts, b.consts) if a.consts and b.consts else (),
        a.prefix if a.prefix == b.prefix else _joined_start(a, b),
        a.noun if a.noun == b.noun else a.noun or b.noun,
        a.clean and b.clean,
        _joined_held(a, b) if a.held or b.held else NOTHING,
        (choice_between(a, b, ga, gb) if ga and gb else None) or a.choice or b.choice,
        a.amount if a.amount == b.amount else None,
        a.elements_held & b.elements_held if a.elements_held else NOTHING,
        joined_cases(a, b, ga, gb) if ga or gb or a.cases or b.cases else (),
    )


def _joined_start(a: Value, b: Value) -> str:
    """How a text begins that one way knows and the other leaves blank."""
    if a.consts == _BLANK or b.consts == _BLANK:
        return a.prefix or b.prefix
    return ""


def _joined_refs(a: Value, b: Value, ga: Atoms, gb: Atoms) -> dict[Ref, Atoms]:
    refs = {ref: held | ga for ref, held in a.refs.items()} if ga else dict(a.refs)
    for ref, held in b.refs.items():
        if ref in refs:
            refs[ref] &= held | gb
        elif len(refs) < MOST_ALTERNATIVES:
            refs[ref] = held | gb
    return refs


def _joined_held(a: Value, b: Value) -> Atoms:
    # A constant is nobody: it does not weaken what is known of the person in the other branch.
    if a.consts and not b.consts:
        return b.held
    if b.consts and not a.consts:
        return a.held
    return a.held & b.held


def choice_between(a: Value, b: Value, ga: Atoms, gb: Atoms) -> tuple[Value, Value] | None:
    """The values of those who take part and of those who refuse, when that is what tells them apart."""
    if not ga or not gb:
        return None
    if granted(ga) and refused(gb):
        return (a, b)
    if granted(gb) and refused(ga):
        return (b, a)
    return None


def merged(a: dict, b: dict) -> dict:  # type: ignore[type-arg]
    """Both sets of labels or parameters, the first witness of each kept."""
    if not b:
        return a
    if not a:
        return b
    return {**b, **a}


def bounded(syms: dict[Sym, Step | None]) -> dict[Sym, Step | None]:
    """The first of too many parameters."""
    return syms if len(syms) <= MOST_ALTERNATIVES else {sym: syms[sym] for sym in [*syms][:MOST_ALTERNATIVES]}


def _joined_consts(a: tuple[object, ...], b: tuple[object, ...]) -> tuple[object, ...]:
    if not a or not b:
        return ()
    seen = {(type(item), item) for item in a}
    joined = (*a, *(item for item in b if (type(item), item) not in seen))
    return joined if len(joined) <= _MOST_CONSTS else ()


def all_of(values: list[Value]) -> Value:
    """One value that may be any of several."""
    if not values:
        return UNKNOWN
    result = values[0]
    for place in range(1, len(values)):
        result = join_values(result, values[place])
    return result


def with_callers(value: Value, inner: Value) -> Value:
    """What a class sets an attribute to, or whatever a caller's instance has there."""
    # An address that the class sets stays known: it tells where requests go.
    if is_address(value):
        return value.but(syms={**value.syms, **inner.syms})
    joined = join_values(value, inner)
    # What the class keeps of a person's choice is that choice, whichever instance it is.
    return joined.but(true=value.true, false=value.false) if says_consent(value) else joined


def is_address(value: Value) -> bool:
    """Whether a value is a text that begins with an address."""
    return any("://" in each for each in (value.prefix, *value.consts) if isinstance(each, str))
