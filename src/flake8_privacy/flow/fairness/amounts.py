"""Amounts of money as sums over unknown bases: ``base * 1.2 + 5`` keeps what is known of it."""

from typing import TYPE_CHECKING

from ...model.values import Amount, FunctionKey, Site, Sym, Terms, Value
from ..frame import Frame
from .numbers import number, whole

if TYPE_CHECKING:
    from fractions import Fraction

_MOST_TERMS = 6


def amount_of(value: Value) -> Amount | None:
    """The amount that a value is: a number, or something unknown that a name stands for."""
    if value.amount is not None:
        return value.amount
    if len(value.consts) == 1:
        folded = None if isinstance(value.consts[0], str) else number(value.consts[0])
        return None if folded is None else Amount(_constant(folded))
    if value.syms and not value.labels:
        return _base(_handed(next(iter(value.syms))))
    return None


def _handed(sym: Sym) -> str:
    """The base that stands for what a caller hands over."""
    return f"{sym.path[-1] if sym.path else sym.root} of {sym!r}"


def replaced(amount: Amount, owner: FunctionKey, bound: dict[str, Value]) -> Amount:
    """An amount in which the parameters of a function are what a call hands over for them, where that is known."""
    given = {}
    for root, value in bound.items():
        known = amount_of(value)
        if known is not None:
            given[_handed(Sym(owner, root, ()))] = known.terms
    bases = {base for terms in (amount.terms, amount.more) for product, _ in terms for base in product}
    if bases.isdisjoint(given):
        return amount
    terms, more = (_with_bases(each, given) for each in (amount.terms, amount.more))
    onto = amount.onto if is_more(more, ()) else ""  # "plus(price, 0)" adds nothing
    return amount._replace(terms=terms, more=more, onto=onto) if len(terms) <= _MOST_TERMS else amount


def _with_bases(terms: Terms, given: dict[str, Terms]) -> Terms:
    found: Terms = ()
    for product, factor in terms:
        worth: Terms = (((), factor),)
        for base in product:
            worth = _multiplied(worth, given.get(base, (((base,), whole(1)),)))
        found = _added(found, worth)
    return found


def _base(name: str) -> Amount:
    """Something unknown as an amount; the first word of its name is how the code calls it."""
    return Amount((((name,), whole(1)),))


def unknown(value: Value, site: Site) -> Amount:
    """A base of its own for what nobody knows."""
    return _base(f"{value.noun} at {site}")


def has_unnamed(amount: Amount) -> bool:
    """Whether an amount is worked out from something that goes by no name: nobody knows whether it is a price."""
    return any(not base.partition(" ")[0] for product, _ in amount.terms for base in product)


def without_places(terms: Terms) -> Terms:
    """A sum whose unknown bases are told apart by what the code calls them alone."""
    found = [(tuple(base.partition(" ")[0] for base in product), factor) for product, factor in terms]
    return tuple(sorted(found))


def is_of_price(frame: Frame, amount: Amount) -> bool:
    """Whether an amount is worked out from a price."""
    bases = {base.partition(" ")[0] for product, _ in amount.terms for base in product}
    return any(base and frame.names.price(base) for base in bases)


def plain(amount: Amount) -> "Fraction | None":
    """The number that an amount is; None when it has an unknown part."""
    if not amount.terms:
        return whole(0)
    return amount.terms[0][1] if len(amount.terms) == 1 and not amount.terms[0][0] else None


def combined(frame: Frame, operator: str, left: Value, right: Value, site: Site) -> Amount | None:
    """The amount of ``left operator right``; None when nothing is known of it."""
    kind = operator.removesuffix("=")
    if kind not in _TERMS:
        return None
    a, b = amount_of(left), amount_of(right)
    if a is None and b is None:
        return None
    a = a or (unknown(left, site) if _is_price(frame, left) else None)
    b = b or (unknown(right, site) if _is_price(frame, right) else None)
    if a is None or b is None:
        return None
    terms = _TERMS[kind](a.terms, b.terms)
    if terms is None or len(terms) > _MOST_TERMS:
        return None
    made, is_told = a.made or b.made, a.is_told or b.is_told
    lowered = a.lowered or b.lowered or kind == "Sub" or (kind == "Mult" and (_is_part(a) or _is_part(b)))
    for value, each in ((left, a), (right, b)):
        onto = value.noun if _is_price(frame, value) else ""
        if (onto or not value.consts) and is_more(terms, each.terms):
            more = _subtracted(terms, each.terms)
            return Amount(terms, None, made, lowered, onto=onto, more=more, is_told=is_told)
    return Amount(terms, None, made, lowered, is_told=is_told)


def is_more(high: Terms, low: Terms) -> bool:
    """Whether one amount is surely higher than another, whatever its bases are (none is negative)."""
    difference = _subtracted(high, low)
    return bool(difference) and all(factor > 0 for _, factor in difference)


def difference_of(high: Amount, low: Amount) -> Terms:
    """What one amount is more than another."""
    return _subtracted(high.terms, low.terms)


def is_neutral(operator: str, value: Value) -> bool:
    """Whether a value changes nothing: 0 in a sum, 1 in a product."""
    amount = amount_of(value)
    known = None if amount is None else plain(amount)
    return known == (1 if operator.removesuffix("=") == "Mult" else 0)


def _constant(folded: "Fraction") -> Terms:
    return (((), folded),) if folded else ()


def _is_price(frame: Frame, value: Value) -> bool:
    return bool(value.noun) and frame.names.price(value.noun)


def _is_part(amount: Amount) -> bool:
    known = plain(amount)
    return known is not None and 0 < known < 1


def _added(left: Terms, right: Terms) -> Terms:
    return _sum(left, right, 1)


def _subtracted(left: Terms, right: Terms) -> Terms:
    return _sum(left, right, -1)


def _sum(left: Terms, right: Terms, sign: int) -> Terms:
    found = dict(left)
    for base, factor in right:
        found[base] = found.get(base, whole(0)) + sign * factor
    return _sorted(found)


def _multiplied(left: Terms, right: Terms) -> Terms:
    found: dict[tuple[str, ...], Fraction] = {}
    for base, factor in left:
        for other, by in right:
            product = tuple(sorted((*base, *other)))
            found[product] = found.get(product, whole(0)) + factor * by
    return _sorted(found)


def _divided(left: Terms, right: Terms) -> Terms | None:
    by = plain(Amount(right))
    return tuple((base, factor / by) for base, factor in left) if by else None


def _sorted(found: "dict[tuple[str, ...], Fraction]") -> Terms:
    return tuple(sorted((base, factor) for base, factor in found.items() if factor))


def _floored(left: Terms, right: Terms) -> Terms | None:
    """Cents are cut off where both are known; of anything else a part is a part."""
    worth = _divided(left, right)
    known = None if worth is None else plain(Amount(worth))
    return worth if known is None else _constant(whole(known // 1))


_TERMS = {"Add": _added, "Sub": _subtracted, "Mult": _multiplied, "Div": _divided, "FloorDiv": _floored}
