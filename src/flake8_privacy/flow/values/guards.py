"""Algebra of what holds: sets of atoms, where None is what holds in unreachable code (everything)."""

from collections.abc import Iterable
from functools import lru_cache, reduce

from ...model.values import NOTHING, OPAQUE, Atom, Atoms, Cases, Sym, Value

Holding = Atoms | None
PERHAPS = frozenset((Atom(True, "any", OPAQUE),))
"""What holds where a question may have been answered with yes, nobody knows which."""
_PERHAPS_NOT = frozenset((Atom(False, "any", OPAQUE),))
_MOST_CASES = 8
"""Constants that one value keeps apart."""


def both(left: Holding, right: Holding) -> Holding:
    """What holds when two conditions hold."""
    if left is None or right is None:
        return None
    if not left:
        return right
    return left | right if right else left


def either(left: Holding, right: Holding) -> Holding:
    """What holds when one of two conditions holds, nobody knows which."""
    if left is None:
        return right
    if right is None:
        return left
    return (left & right or _one_granted(left, right) or _one_refused(left, right)) if left and right else NOTHING


def _one_granted(left: Atoms, right: Atoms) -> Atoms:
    """What holds when one of two consents was given and one of them is for every purpose: the other."""
    for wide, narrow in ((left, right), (right, left)):
        if Atom(True, "any") in wide and (given := granted(narrow)):
            return given
    return NOTHING


def any_of(conditions: Iterable[Holding]) -> Atoms:
    """What holds when one of several conditions holds."""
    return reduce(either, conditions, None) or NOTHING


def _one_refused(left: Atoms, right: Atoms) -> Atoms:
    """What holds when one of two conditions does and both are refusals, of whatever is asked for."""
    refusals = refused(left), refused(right)
    purposes = {atom.purpose for atoms in refusals for atom in atoms}
    return frozenset((Atom(False, "any"),)) if all(refusals) and "functional" not in purposes else NOTHING


def consented(granted: bool, purpose: str) -> tuple[Atoms, Atoms]:
    """What holds when a consent value is true, and when it is false."""
    yes = frozenset((Atom(True, purpose),))
    no = frozenset((Atom(False, purpose),))
    return (yes, no) if granted else (no, yes)


def for_purpose(value: Value, purpose: str) -> Value:
    """A consent value narrowed to a purpose that its key or argument names."""
    return value.but(true=narrowed(value.true, purpose), false=narrowed(value.false, purpose))


def narrowed(holding: Holding, purpose: str) -> Holding:
    """What holds where consent for whatever purpose was asked for one."""
    if not holding:
        return holding
    return frozenset(
        atom._replace(purpose=purpose) if atom.purpose == "any" and not atom.sym else atom for atom in holding
    )


def truth(value: Value) -> tuple[Holding, Holding]:
    """What holds when a value is true, and when it is false; of an unknown parameter, what its caller knows."""
    if value.true or value.false or value.true is None or value.false is None or not value.syms:
        return value.true, value.false
    return _truth_of(next(iter(value.syms)))


@lru_cache(maxsize=1024)
def _truth_of(sym: Sym) -> tuple[Atoms, Atoms]:
    # perf: a parameter is asked for its truth many times, by all that test something below it.
    return frozenset((Atom(True, "any", sym),)), frozenset((Atom(False, "any", sym),))


def opaque(value: Value) -> Value:
    """A value whose truth may be an answer, nobody knows which."""
    true, false = truth(value)
    return value.but(true=both(true, PERHAPS), false=both(false, _PERHAPS_NOT))


def is_opaque(value: Value) -> bool:
    """Whether the truth of a value may be an answer."""
    return bool(value.true) and any(atom.sym is OPAQUE for atom in value.true or ())


def says_consent(value: Value) -> bool:
    """Whether the truth of a value tells about consent."""
    # perf: asked of every value, and nearly always of one that says nothing.
    if not value.true and not value.false:
        return False
    return _speaks(value.true) or _speaks(value.false)


def _speaks(holding: Holding) -> bool:
    return bool(holding) and any(atom.sym is None for atom in holding or ())


def without_callers(atoms: Iterable[Atom]) -> Atoms:
    """The atoms that hold whoever calls."""
    return frozenset(atom for atom in atoms if atom.sym is None or atom.sym is OPAQUE)


def granted(atoms: Atoms) -> Atoms:
    """The atoms that grant."""
    return frozenset(atom for atom in atoms if atom.granted and atom.sym is None)


def refused(atoms: Atoms) -> Atoms:
    """The atoms that refuse."""
    return frozenset(atom for atom in atoms if not atom.granted and atom.sym is None)


def joined_cases(a: Value, b: Value, ga: Atoms, gb: Atoms) -> Cases:
    """The constants of both values, each under what held on the way to it; none where one may be anything."""
    left, right = _cases(a, ga), _cases(b, gb)
    if not left or not right:
        return ()
    found: dict[object, Holding] = dict(left)
    for key, held in right:
        found[key] = either(found[key], held) if key in found else held
    if len(found) > _MOST_CASES or not any(found.values()):
        return ()
    return tuple((key, held or NOTHING) for key, held in found.items())


def _cases(value: Value, held: Atoms) -> Cases:
    if value.cases:
        return tuple((key, under | held) for key, under in value.cases) if held else value.cases
    return tuple((key, held) for key in keys_of(value))


def keys_of(value: Value) -> tuple[object, ...]:
    """What tells the constants of a value apart: numbers are not mistaken for a yes or no."""
    if value.consts:
        return tuple(const if isinstance(const, str) else repr(const) for const in value.consts)
    return (value.noun,) if value.noun.isupper() and not value.syms else ()


def told_apart(value: Value, other: Value) -> tuple[Holding, Holding] | None:
    """What holds where a value is the other, and where it is not; None where that tells nothing."""
    if not value.cases:
        value, other = other, value
    keys = keys_of(other)
    if not value.cases or not keys or says_consent(value):
        return None
    same = [held for key, held in value.cases if key in keys]
    rest = [held for key, held in value.cases if key not in keys]
    # A constant that it never is says nothing: somebody else may have put it there.
    return (any_of(same), any_of(rest)) if same and rest else None
