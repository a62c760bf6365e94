"""Amounts: constants folded over a common base, and the two that a choice about consent tells apart."""

from fractions import Fraction

from ..model.summaries import PriceDifference
from ..model.values import Amount, Site, Value
from .calls.builtin import number
from .frame import Frame
from .values.guards import granted, refused
from .values.state import State

_LOWERING = frozenset({"Sub", "Sub=", "Div", "Div="})


def amount_of(value: Value) -> Amount | None:
    """The amount that a value is: a number, or a number over something unknown that has a name."""
    if value.amount is not None:
        return value.amount
    if len(value.consts) == 1:
        folded = number(value.consts[0])
        return None if folded is None or isinstance(value.consts[0], str) else Amount((), folded)
    if value.syms and not value.labels:
        return Amount((repr(next(iter(value.syms))),), Fraction(0))
    return None


def combined(operator: str, left: Value, right: Value, site: Site) -> Amount | None:
    """The amount of ``left operator right``; None when it is none that can be compared."""
    a, b = amount_of(left), amount_of(right)
    if a is None or b is None or not isinstance(a.number, Fraction) or not isinstance(b.number, Fraction):
        return None
    kind = operator.removesuffix("=")
    if kind == "Add":
        base = tuple(sorted((*a.base, *b.base)))
        return Amount(base, a.number + b.number, None, a.lowered or b.lowered, operator.endswith("="))
    if kind == "Sub" and not b.base:
        return Amount(a.base, a.number - b.number, None, lowered=True)
    if kind == "Mult":
        return _scaled(a, b, site, added=operator.endswith("="))
    if kind == "Div" and not a.base and not b.base and b.number:
        return Amount((), a.number / b.number)
    return Amount((f"at {site}",), Fraction(0))


def _scaled(a: Amount, b: Amount, site: Site, *, added: bool) -> Amount:
    if a.base or b.base:
        factor = a.number if not a.base else b.number if not b.base else None
        lowered = isinstance(factor, Fraction) and 0 < factor < 1
        return Amount((f"at {site}",), Fraction(0), None, lowered, added)
    assert isinstance(a.number, Fraction)
    assert isinstance(b.number, Fraction)
    lowered = 0 < a.number < 1 or 0 < b.number < 1
    return Amount((), a.number * b.number, None, lowered, added)


def placed(value: Value, site: Site) -> Value:
    """An amount that remembers the statement it was assigned by."""
    amount = amount_of(value)
    return value if amount is None else value.but(amount=amount._replace(site=site))


def compare_choice(frame: Frame, value: Value, site: Site) -> None:
    """A choice between two amounts that ends up as a price."""
    if value.choice is None:
        return
    agreed, refusing = value.choice
    already = refusing.amount.site if refusing.amount is not None else None
    if already is None or (already,) not in frame.found.prices:
        _compare(frame, agreed, refusing, site, site)


def compare_branches(frame: Frame, then: State, other: State) -> None:
    """Prices assigned on both sides of a branch about consent."""
    if then.guards is None or other.guards is None or then.env is other.env:
        return
    only_then = frozenset(then.guards.keys() - other.guards.keys())
    only_other = frozenset(other.guards.keys() - then.guards.keys())
    if granted(only_then) and refused(only_other):
        yes, no, condition = then, other, only_then
    elif granted(only_other) and refused(only_then):
        yes, no, condition = other, then, only_other
    else:
        return
    where = next(
        site for atom, site in sorted((yes.guards or {}).items(), key=lambda item: item[1]) if atom in condition
    )
    for name, value in no.env.items():
        agreed = yes.env.get(name)
        if agreed is None or agreed is value or not frame.names.price(name):
            continue
        amount = amount_of(value)
        if amount is not None and amount.site is not None:
            _compare(frame, agreed, value, amount.site, where)


def compare_returns(frame: Frame) -> None:
    """Prices returned on both sides of a guard about consent."""
    is_price = frame.names.price(frame.code.name)
    for value, guards, _, site in frame.returned:
        if not is_price and not frame.names.price(value.noun):
            continue
        if value.choice is not None:
            compare_choice(frame, value, site)
        for agreed, their_guards, _, _ in frame.returned:
            here = frozenset(guards.keys() - their_guards.keys())
            there = frozenset(their_guards.keys() - guards.keys())
            if refused(here) and granted(there):
                _compare(frame, agreed, value, site, min(guards[atom] for atom in refused(here)))


def _compare(frame: Frame, agreed: Value, refusing: Value, site: Site, condition: Site) -> None:
    low, high = amount_of(agreed), amount_of(refusing)
    if low is None or high is None or low.base != high.base:
        return
    if low.lowered or high.added or low.number == 0:
        # A discount for taking part is fair; something added for refusing is PRV301's.
        return
    assert isinstance(low.number, Fraction)
    assert isinstance(high.number, Fraction)
    difference = high.number - low.number
    if difference > 0:
        plain = not low.base
        found = PriceDifference(
            frame.key,
            site,
            _shown(low.number) if plain else "",
            _shown(high.number) if plain else "",
            _shown(difference),
            "any",
            condition,
        )
        frame.found.prices.setdefault((site,), found)


def _shown(amount: Fraction) -> str:
    if amount.denominator == 1:
        return str(amount.numerator)
    return f"{float(amount):.2f}".rstrip("0").rstrip(".")
