"""What operators do to values: arithmetic, text, comparisons and the logic of conditions."""

from collections.abc import Callable

from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Test
from ..model.values import NOTHING, Value, is_fraction
from . import checks
from .calls.arguments import Arguments
from .calls.known import addresses, containers
from .calls.known.builtin import traits
from .consent import asking
from .displays import as_empty
from .fairness import keyed, pricing
from .fairness.amounts import plain
from .fairness.numbers import number
from .fairness.serving import maker_of
from .frame import Frame
from .values import text
from .values.guards import both, consented, either, is_opaque, opaque, says_consent, told_apart, truth
from .values.state import choice_between, join_values

_EQUAL = frozenset({"Eq", "Is", "NotEq", "IsNot"})
_SUBSETS = frozenset({"Lt", "LtE", "Gt", "GtE"})
"""Operators by which sets are compared as well."""


def binary(frame: Frame, ins: Instruction) -> None:
    """Arithmetic, text put together, and sets or conditions joined by ``|`` and ``&``."""
    _, dst, operator, left, right, span = ins
    frame.registers[dst] = _combined(
        frame, frame.strings[operator], frame.registers[left], frame.registers[right], span
    )


def _combined(frame: Frame, operator: str, left: Value, right: Value, span: int) -> Value:
    site = frame.site(span)
    kind = operator.removesuffix("=")
    numbers = [
        number(value.consts[0]) if len(value.consts) == 1 and not isinstance(value.consts[0], str) else None
        for value in (left, right)
    ]
    if kind == "Mult" and says_consent(left) != says_consent(right):
        left, right = keyed.counted(left), keyed.counted(right)
    priced = pricing.binary(frame, operator, left, right, site)
    amount = priced.amount
    if numbers[0] is not None and numbers[1] is not None:
        folded = plain(amount) if amount is not None else None
        return Value(consts=(folded,), amount=amount) if folded is not None else Value(clean=True)
    if kind in ("Add", "Mod"):
        return _added(frame, kind, left, right, span).but(amount=amount, choice=priced.choice)
    if kind in ("BitOr", "BitAnd"):
        return _united(frame, kind, left, right)
    if kind == "Div" and addresses.kept(left):
        return addresses.put_together(frame, left, Arguments((right,), {}), site).but(clean=False)
    if left.labels or right.labels:
        return text.carried(frame, [left, right], site).but(amount=amount, choice=priced.choice, clean=False)
    syms = {**left.syms, **right.syms} if amount is None else {}
    return Value(amount=amount, choice=priced.choice, held=left.held | right.held, syms=syms)


def _added(frame: Frame, kind: str, left: Value, right: Value, span: int) -> Value:
    site = frame.site(span)
    if kind == "Add" and all(frame.objects(value) for value in (left, right)):
        return join_values(left, right)
    if text.is_masked([left, right]):
        return Value(clean=True)
    if kind == "Mod":
        head = left.consts[0] if left.consts and isinstance(left.consts[0], str) else ""
        if head.count("%") == 1 and "%s" in head and len(right.consts) == 1 and isinstance(right.consts[0], str):
            return Value(consts=(head.replace("%s", right.consts[0]),))
        start = text.filled(head, _first(frame, right), is_percent=True)
        return text.carried(frame, [left, right], site).but(prefix=start)
    result = text.joined(frame, [left, right], site)
    salted = any(_is_secret(value) and not value.labels for value in (left, right))
    return result.but(noun="salted") if salted and result.labels else result


def _first(frame: Frame, filling: Value) -> Value | None:
    """What fills the first place of a template."""
    listed = [obj.fields.get("#0") for _, obj in frame.objects(filling)]
    return listed[0] if listed else filling


def _is_secret(value: Value) -> bool:
    word = value.noun.lower()
    return any(part in word for part in ("salt", "pepper", "secret", "key"))


def _united(frame: Frame, kind: str, left: Value, right: Value) -> Value:
    if kind == "BitAnd" and (left.noun or right.noun) and (bit := asking.masked(frame, left, right)) is not None:
        return bit
    joined = join_values(left, right)
    if kind == "BitAnd":
        return joined.but(
            true=both(left.true, right.true), elements_held=left.elements_held | right.elements_held, consts=()
        )
    # Several bits together are called like none of them.
    noun = joined.noun if left.noun == right.noun else ""
    return joined.but(
        true=either(left.true, right.true),
        elements_held=left.elements_held & right.elements_held,
        consts=(),
        noun=noun,
    )


def negated_number(frame: Frame, ins: Instruction) -> None:
    """Every sign but ``not``: a constant is turned round, and so is what a condition says."""
    value: Value = frame.registers[ins[2]]
    const = value.consts[0] if len(value.consts) == 1 else None
    if is_fraction(const) or (isinstance(const, int | float) and not isinstance(const, bool)):
        frame.registers[ins[1]] = Value(consts=(-const,))
    else:
        frame.registers[ins[1]] = value.but(amount=None, true=value.false, false=value.true)


def negation(frame: Frame, ins: Instruction) -> None:
    """``not x``: what holds when it is true and when it is false change places."""
    value: Value = frame.registers[ins[2]]
    labels = traits(frame, value)
    true, false = truth(value)
    frame.registers[ins[1]] = Value(true=false, false=true, clean=not labels, labels=labels, held=value.held)
    checks.spread(frame, ins[1], (ins[2],), negated=True)


def comparison(frame: Frame, ins: Instruction) -> None:
    """``==``, ``is`` and ``in`` say what holds; other comparisons and chains say nothing."""
    _, dst, operators, operands = ins
    values = [frame.registers[operand] for operand in operands]
    if len(operators) != 1:
        frame.registers[dst] = Value(clean=True)
        return
    operator = frame.strings[operators[0]]
    left, right = values
    if left.noun.endswith(asking.VERSION) or right.noun.endswith(asking.VERSION):
        left, right = asking.by_version(frame, left), asking.by_version(frame, right)
    _note_test(frame, dst, operator, left, right)
    narrowed = containers.narrowed(frame, operator, left, right, frame.site(0)) if left.refs else None
    if narrowed is not None:
        frame.narrowed[dst] = narrowed
    elif (len(left.consts) == 2 or len(right.consts) == 2) and operator in _EQUAL:
        from .fairness import compound  # perf: few tell records apart by a yes or no

        told = compound.chosen(frame, operator, operands)
        if told is not None:
            frame.narrowed[dst] = told
    if operator in ("Eq", "Is", "NotEq", "IsNot"):
        result = _equality(frame, operator, left, _answer(frame, operands[1], right))
    elif operator in ("In", "NotIn"):
        result = _membership(frame, operator, left, right)
    elif right.refs and operator in _SUBSETS and frame.objects(left if operator.startswith("Lt") else right):
        few, many = (left, right) if operator.startswith("Lt") else (right, left)
        true, false = asking.all_in(frame, few, many)
        result = Value(clean=True, true=true, false=false)
    elif says_consent(left):
        result = _order(operator, left, right)
    else:
        result = Value(clean=True)
    if (left.true or right.true) and not result.true and (is_opaque(left) or is_opaque(right)):
        result = opaque(result)
    frame.registers[dst] = result


def _note_test(frame: Frame, dst: int, operator: str, left: Value, right: Value) -> None:
    """Remember that a parameter is compared with a constant."""
    frame.tests.pop(dst, None)
    if operator not in ("Eq", "Is", "NotEq", "IsNot", "In"):
        return
    if left.consts and not right.consts and operator != "In":
        left, right = right, left
    consts = right.consts or tuple(
        const for _, obj in frame.objects(right) for f in obj.fields.values() for const in f.consts
    )
    sym = next(iter(left.syms), None)
    if sym is not None and not sym.path and left.noun.partition(" ")[0] == sym.root and consts:
        frame.tests[dst] = Test(sym, consts, not operator.endswith(("NotEq", "IsNot")))


def _equality(frame: Frame, operator: str, left: Value, right: Value) -> Value:
    negated = operator in ("NotEq", "IsNot")
    none, other = (left, right) if left.consts == (None,) else (right, left)
    is_compared = left.noun.endswith(asking.VERSION) != right.noun.endswith(asking.VERSION)  # perf: hardly ever
    versions = [value for value in (left, right) if asking.is_version(value)] if is_compared else []
    if versions:
        true, false = versions[0].true, versions[0].false
        return Value(clean=True, true=false if negated else true, false=true if negated else false)
    if none.consts == (None,):
        return asking.none(other, negated=negated)
    if (left.cases or right.cases) and (told := told_apart(left, right)) is not None:
        return Value(clean=True, true=told[negated], false=told[not negated], held=left.held)
    result = asking.compared(frame, left, right, negated=negated)
    if left.syms and not (result.true or result.false) and (told := asking.handed(frame, left, right)) is not None:
        return result.but(true=told[negated], false=told[not negated])
    return result


def _answer(frame: Frame, register: int, value: Value) -> Value:
    """What is compared with, where it is an answer of a class of them: ``Tracking.REFUSED``."""
    if not value.noun.isupper() or says_consent(value):
        return value
    maker = maker_of(frame, register)
    owner = frame.registers[maker[2]].noun if maker is not None and maker[0] == ir.ATTR else ""
    said = frame.names.consent(f"{owner}_{value.noun}") if owner[:1].isupper() else None
    if said is None:
        return value
    true, false = consented(said.granted, said.purpose)
    return value.but(true=true, false=false)


def _order(operator: str, left: Value, right: Value) -> Value:
    """``consents.count() > 0``, ``consented_at >= POLICY_DATE``: there is enough of it, or it is late enough."""
    is_number = len(right.consts) == 1 and (isinstance(right.consts[0], int) or is_fraction(right.consts[0]))
    yes, no = left.true, left.false if is_number else NOTHING
    if operator in ("Lt", "LtE"):
        yes, no = no, yes
    return Value(clean=True, true=yes, false=no, held=left.held)


def _membership(frame: Frame, operator: str, left: Value, right: Value) -> Value:
    negated = operator == "NotIn"
    if left.cases and (told := told_apart(left, Value(consts=_listed(frame, right)))) is not None:
        return Value(clean=True, true=told[negated], false=told[not negated], held=left.held)
    is_of_choices = bool(right.noun) and frame.names.is_holder(right.noun)
    if says_consent(left) and not is_of_choices and (listed := _listed(frame, right)):
        return asking.compared(frame, left, Value(consts=listed), negated=negated, listed=True)
    if not right.noun and not right.refs and not says_consent(right):
        return Value(clean=True)
    if left.noun and not says_consent(left) and frame.names.is_asked(left.noun) and (listed := _listed(frame, right)):
        level = asking.compared(frame, left, Value(consts=listed), negated=negated)
        if level.true or level.false:
            return level
    true, false = asking.is_in(frame, left, right)
    return Value(clean=True, true=false if negated else true, false=true if negated else false)


def _listed(frame: Frame, value: Value) -> tuple[object, ...]:
    """The constants that stand in a collection."""
    fields = [field for _, obj in frame.objects(value) for field in obj.fields.values()]
    return tuple(const for field in fields for const in _constants(field)) or value.consts


def _constants(value: Value) -> tuple[object, ...]:
    """The constants that a value may be; of a member of an enumeration its name, whatever it is counted as."""
    is_counted = value.noun.isupper() and not any(isinstance(const, str) for const in value.consts)
    return (value.noun,) if is_counted else value.consts


def conjunction(frame: Frame, ins: Instruction) -> None:
    """``a and b``: true when both are."""
    left, right = frame.registers[ins[2]], frame.registers[ins[3]]
    (yes, no), (also, neither) = truth(left), truth(right)
    true, false = both(yes, also), either(no, both(yes, neither))
    frame.registers[ins[1]] = join_values(left, right).but(true=true, false=false)
    _narrow_by(frame, ins, side=True)
    checks.spread(frame, ins[1], (ins[2], ins[3]))


def _narrow_by(frame: Frame, ins: Instruction, *, side: bool) -> None:
    """Where ``a and b`` is true, or ``a or b`` false, both say what they say."""
    if frame.narrowed:
        for operand in ins[2:4]:
            if operand in frame.narrowed:
                frame.narrowed[ins[1]] = frame.narrowed[operand].on(side)


def disjunction(frame: Frame, ins: Instruction) -> None:
    """``a or b``: true when either is."""
    left, right = frame.registers[ins[2]], frame.registers[ins[3]]
    (yes, no), (also, neither) = truth(left), truth(right)
    also = also if not right.refs else as_empty(frame, right).true
    true, false = either(yes, both(no, also)), both(no, neither)
    joined = join_values(left, right).but(true=true, false=false)
    # What a default says of consent is no answer yet.
    frame.registers[ins[1]] = joined.but(consts=()) if joined.consts and says_consent(left) else joined
    _narrow_by(frame, ins, side=False)
    checks.spread(frame, ins[1], (ins[2], ins[3]))
    if false is None:
        checks.always(frame, ins[1], left, right)


def selection(frame: Frame, ins: Instruction) -> None:
    """``a if test else b``: either value with what its branch says; the only one where the test is decided."""
    _, dst, condition, then, otherwise = ins
    test, a, b = frame.registers[condition], frame.registers[then], frame.registers[otherwise]
    true, false = truth(test)
    if true is None or false is None:
        frame.registers[dst] = b if true is None else a
        return
    choice = choice_between(a, b, true, false)
    if a.refs or b.refs:
        a, b = as_empty(frame, a), as_empty(frame, b)
    frame.registers[dst] = join_values(a, b, true, false).but(choice=choice)


HANDLERS: dict[int, Callable[[Frame, Instruction], None]] = {
    ir.BINARY: binary,
    ir.NEGATE: negated_number,
    ir.NOT: negation,
    ir.COMPARE: comparison,
    ir.AND: conjunction,
    ir.OR: disjunction,
    ir.SELECT: selection,
}
