"""Consent checks that cannot protect: functions tested but not called, answers thrown away, refusals swallowed."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any, TypeVar

from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Check
from ..model.values import IDLE, NOTHING, SWALLOWED, Atom, Atoms, FunctionKey, Site, Value
from .fairness.serving import maker_of
from .frame import Frame
from .values.guards import consented, granted, refused, says_consent, truth
from .values.instances import methods_by_name
from .values.state import State

_ASKING = ("has_", "is_", "can_", "may_", "did_", "does_", "allows_", "accepts_", "wants_", "are_", "agreed_",
           "agrees_", "accepted_")  # fmt: skip
_Key = TypeVar("_Key")
_SPOKEN_FOR: Atoms = frozenset((Atom(True, IDLE),))


class Idle:
    """A condition whose answer makes no difference, and whether its truth would mean that consent is granted."""

    def __init__(self, kind: str, name: str, grants: bool) -> None:
        self.kind = kind
        self.name = name
        self.grants = grants

    def turned(self) -> "Idle":
        """The same under a ``not``."""
        return Idle(self.kind, self.name, not self.grants)


def idle(frame: Frame, register: int) -> Idle | None:
    """Why a condition cannot protect; None for all that can, and for all that is not about consent."""
    marked = frame.idle.get(register)
    if marked is not None:
        return marked
    value: Value = frame.registers[register]
    if value.consts or not value.noun:
        return None
    is_method = is_function(value)
    if not is_method and value.false is not None and not says_consent(value):
        return None
    consent = frame.names.consent(value.noun)
    if consent is None:
        return _uncalled(frame, value) if is_method else None
    is_method = is_method or (value.false is not None and _is_method(frame, register, value))
    if not is_method and value.false is not None:
        return None
    return Idle("uncalled" if is_method else "always", value.noun, consent.granted)


def is_function(value: Value) -> bool:
    """Whether a value is known to be a function or method."""
    if not value.refs:
        return False
    for ref in value.refs:
        if ref[0] not in ("fn", "bound"):
            return False
    return True


def _uncalled(frame: Frame, value: Value) -> Idle | None:
    """A function of any name whose answer says whether a person agreed, tested as if it were that answer."""
    kind, key = next(iter(value.refs))[:2]
    if len(value.refs) > 1 or (value.syms and kind == "fn"):
        return None
    summary = frame.world.summary(key, frame.site(0))
    said = () if summary is None else [atom for atom in summary.returns.true or () if atom.sym is None]
    return Idle("uncalled", value.noun, all(atom.granted for atom in said)) if said else None


def _is_method(frame: Frame, register: int, value: Value) -> bool:
    """Whether an attribute of somebody of unknown class is a method, as wherever the project has that name."""
    maker = maker_of(frame, register)
    if maker is None or maker[0] != ir.ATTR:
        return False
    return bool(methods_by_name(frame, frame.registers[maker[2]], value.noun))


def spread(frame: Frame, dst: int, operands: tuple[int, ...], *, negated: bool = False) -> None:
    """A condition made of one that cannot protect cannot protect either."""
    nouns = [frame.registers[operand].noun for operand in operands]
    for operand in operands:
        found = idle(frame, operand)
        # "check and check(user)": whether there is one to ask, and then its answer.
        if found is not None and nouns.count(found.name) < 2:
            frame.idle[dst] = found.turned() if negated else found
            return
    frame.idle.pop(dst, None)


def always(frame: Frame, dst: int, *values: Value) -> None:
    """``consent or True``: a condition that never fails, whatever the person said."""
    for value in values:
        if says_consent(value) and dst not in frame.idle:
            frame.idle[dst] = Idle("always", value.noun or "the condition", bool(granted(value.true or frozenset())))


def tested(frame: Frame, register: int, then: State, otherwise: State, site: Site) -> None:
    """An ``if`` on a condition that cannot protect: what it was meant to guard is spoken for here."""
    found = idle(frame, register)
    if found is not None:
        note(frame, found.kind, found.name, site)
        (then if found.grants else otherwise).hold(_SPOKEN_FOR, site)


def note(frame: Frame, kind: str, name: str, site: Site, calls: tuple[FunctionKey, ...] = ()) -> None:
    """Remember a check without effect, once a line."""
    frame.found.checks.setdefault((site[:2], kind, name), Check(frame.key, site, kind, name, calls))


def discarded(frame: Frame, register: int, site: Site) -> None:
    """A question whose answer is thrown away, where asking it neither raises nor exits."""
    maker: Instruction = frame.code.instructions[frame.counter - 1] if frame.counter else [ir.CONST, -1]
    if maker[0] not in (ir.CALL, ir.METHOD, ir.ATTR) or maker[1] != register:
        return
    name = frame.registers[maker[2]].noun if maker[0] == ir.CALL else frame.strings[maker[3]]
    if (
        not _is_asked_of(frame, maker, name)
        and frame.names.agreed(name) is None
        and (frame.names.consent(name) is None or not name.startswith(_ASKING))
    ):
        return  # "disable_tracking()" does something
    functions, is_call = _asked(frame, maker, name)
    if functions:
        for key in functions:
            summary = frame.world.summary(key, site)
            if summary is None or summary.exit_atoms is None or _says(summary.exit_atoms) or summary.disclosures:
                return
            if set(summary.returns.consts) == {None} or any(not sym.path for sym in summary.returns.syms):
                return  # it asks or tells the person, or does something to what it is given, and answers nothing
    elif is_call and not name.startswith(_ASKING):
        return
    note(frame, "discarded", name, site)
    frame.state.hold(_SPOKEN_FOR, site)


def _is_asked_of(frame: Frame, maker: Instruction, name: str) -> bool:
    """Whether a call of one of the project's functions asks with its topic: ``agreed(user, "analytics")``."""
    given = [const for each in maker[3] for const in frame.registers[each].consts] if maker[0] == ir.CALL else []
    is_of_topic = any(isinstance(const, str) and frame.names.topic(const) is not None for const in given)
    # Whatever it is asked of: of a promotion it would be a question, and "send" none.
    return is_of_topic and frame.names.agreed(f"{name}_promotion") is not None


def _asked(frame: Frame, maker: Instruction, name: str) -> tuple[list[FunctionKey], bool]:
    """The project's functions that answer what an expression statement asks, and whether it calls."""
    owner: Value = frame.registers[maker[2]]
    if maker[0] == ir.CALL:
        return [ref[1] for ref in owner.refs if ref[0] in ("fn", "bound")], True
    found = []
    for ref in owner.refs if maker[0] == ir.METHOD else ():
        cls = (ref[1], ref[2]) if ref[0] in ("of", "class") else None
        if ref[0] == "obj" and (obj := frame.obj(ref)) is not None:
            cls = obj.cls
        member = frame.world.member(cls, name) if cls is not None else None
        if ref[0] == "module":
            member = frame.world.global_name(ref[1], name)
        found += [other[1] for other in member.refs if other[0] in ("fn", "bound")] if member is not None else []
    return found, maker[0] == ir.METHOD


def _says(atoms: Atoms) -> bool:
    return any(atom.sym is None for atom in atoms)


class Marks:
    """How many tracking calls and calls of the project had been found at one point."""

    def __init__(self, frame: Frame) -> None:
        self.tracking = len(frame.found.tracking)
        self.calls = len(frame.found.calls)


def compare_sides(frame: Frame, condition: Value, start: Marks, middle: Marks, site: Site) -> None:
    """A branch on consent whose sides track the same: the answer makes no difference."""
    if not says_consent(condition):
        return
    true, false = truth(condition)
    if not (_decides(true) and _decides(false)):
        return
    _same_tracking(frame, condition, start, middle, site)
    _same_calls(frame, condition, start, middle, site)


def _decides(atoms: Atoms | None) -> bool:
    return bool(atoms) and bool(granted(atoms or frozenset()) or refused(atoms or frozenset()))


def _same_tracking(frame: Frame, condition: Value, start: Marks, middle: Marks, site: Site) -> None:
    found = frame.found.tracking
    for key, other in _pairs(found, start.tracking, middle.tracking):
        here, there = found[key], found[other]
        if here.impersonal or there.impersonal:
            continue
        if (here.exit.name, here.exit.recipient, here.event) == (there.exit.name, there.exit.recipient, there.event):
            note(frame, "same", condition.noun or "the condition", site)
            for each in (key, other):
                found[each] = found[each]._replace(guards={**found[each].guards, Atom(True, IDLE): site})


def _same_calls(frame: Frame, condition: Value, start: Marks, middle: Marks, site: Site) -> None:
    found = frame.found.calls
    for key, other in _pairs(found, start.calls, middle.calls):
        here, there = found[key], found[other]
        if here.callee == there.callee and _said(here.arguments) == _said(there.arguments):
            note(frame, "same", condition.noun or "the condition", site, (here.callee,))
            for each in (key, other):
                found[each] = found[each]._replace(guards={**found[each].guards, Atom(True, IDLE): site})


def _pairs(found: dict[_Key, Any], start: int, middle: int) -> Iterator[tuple[_Key, _Key]]:
    """What was found on one side of a branch with what was found on the other."""
    keys = list(islice(found, start, None))
    yield from product(keys[: middle - start], keys[middle - start :])


def _said(arguments: dict[str, Value]) -> list[tuple[str, tuple[object, ...]]]:
    return sorted((name, value.consts) for name, value in arguments.items() if value.consts)


def refused_by(frame: Frame, maker: Instruction) -> Atoms:
    """What would be granted had an exception not been raised that says so: ``raise ConsentMissing(user)``."""
    name = frame.registers[maker[2]].noun if maker[0] == ir.CALL else ""
    if maker[0] == ir.NAME:
        name = frame.strings[maker[2]]
    elif maker[0] in (ir.ATTR, ir.METHOD):
        name = frame.strings[maker[3]]
    said = None if not name or frame.names.is_plain(name) else frame.names.missing(name)
    return NOTHING if said is None else consented(True, said.purpose)[0]


def swallowed(frame: Frame, entry: State, body: State, after: State) -> None:
    """A refusal that is raised in a ``try`` and caught without leaving: it holds up nobody."""
    if entry.guards is None or body.guards is None or after.guards is None:
        return
    for atom, site in body.guards.items():
        lost = atom.sym is None and atom.granted and atom not in entry.guards and atom not in after.guards
        if lost and site in frame.raising and not _protects(frame, atom, site):
            after.hold(frozenset({Atom(True, SWALLOWED)}), site)
            return


def _protects(frame: Frame, atom: Atom, site: Site) -> bool:
    """Whether a refusal holds up something: what tracks where it is raised, or behind that in the ``try``."""
    if any(tracking.guards.get(atom) == site for tracking in frame.found.tracking.values()):
        return True
    for (key, place), called in frame.found.calls.items():
        if place == site or called.guards.get(atom) == site:
            summary = frame.world.summary(key, site)
            if summary is not None and summary.tracking:
                return True
    return False


def discard(frame: Frame, ins: Instruction) -> None:
    """A check thrown away may still guard: a helper whose name says that it raises."""
    value: Value = frame.registers[ins[1]]
    guard = frame.names.consent_guard(value.noun) if value.noun else None
    if guard is not None and not says_consent(value) and not value.refs:
        frame.state.hold(consented(True, guard.purpose)[0], frame.site(ins[2]))
        frame.raising.add(frame.site(ins[2]))
    discarded(frame, ins[1], frame.site(ins[2]))
