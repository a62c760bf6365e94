"""What comes on top of a price for those who refuse: prices that grow in place, and fees on a bill."""

from functools import partial
from typing import TYPE_CHECKING

from ...model import code as ir
from ...model.summaries import PriceDifference
from ...model.values import Amount, Atoms, Obj, Site, Terms, Value
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.guards import granted, refused
from ..values.state import State
from . import lesser
from .amounts import amount_of, difference_of, is_more, is_of_price, plain, without_places
from .numbers import number, whole, written
from .serving import maker_of

if TYPE_CHECKING:
    from fractions import Fraction

_APPENDS = frozenset({"append", "add", "insert", "extend", "appendleft"})
_DEEPEST_ITEM = 3
"""Dicts within each other in which an item of a bill says what it costs."""
_ADDING = ("add_", "apply_", "append_", "include_")


def grow(frame: Frame, operator: str, amount: Amount | None, left: Value, right: Value, site: Site) -> Amount | None:
    """What ``left += right`` makes, of which it is known that it was raised in place."""
    if amount is None:
        if frame.state.guards:
            _note_growing(frame, operator, left.noun, right, site)
        return None
    base = amount_of(left)
    if base is None or not is_more(amount.terms, base.terms):
        return amount
    grown = amount._replace(grown=True, more=difference_of(amount, base))
    if not frame.state.guards:
        return grown
    if is_of_price(frame, base):
        raised(frame, left.noun, grown.more, site)
    elif left.noun:
        _note_growing(frame, operator, left.noun, right, site)
    return grown._replace(made=site) if refused(frame.state.atoms()) else grown


def raised(frame: Frame, name: str, more: Terms, site: Site) -> None:
    """A price is raised in place: a surcharge where somebody refused, unless all others pay as much."""
    _surcharge(frame, site, Amount(more))
    if frame.state.guards and granted(frame.state.atoms()):
        frame.paid[name] = more


def set_anew(frame: Frame, name: str, value: Value, register: int, site: Site) -> Value:
    """What ``extra = extra + 3`` makes: as ``extra += 3``."""
    maker = maker_of(frame, register)
    if maker is None or maker[0] != ir.BINARY or frame.registers[maker[3]].noun != name:
        return value
    left, right = frame.registers[maker[3]], frame.registers[maker[4]]
    return value.but(amount=grow(frame, f"{frame.strings[maker[2]]}=", value.amount, left, right, site))


def _note_growing(frame: Frame, operator: str, name: str, more: Value, site: Site) -> None:
    """Remember what is added to something unknown where consent is refused: it may end up as a price."""
    fee = amount_of(more) if name and operator in ("Add=", "Mult=") else None
    if fee is None or not is_more(fee.terms, (((), whole(1)),) if operator == "Mult=" else ()):
        return
    found = _surcharge_of(frame, site, fee)
    if found is not None:
        frame.growing[name] = found


def raised_to(frame: Frame, amount: Amount, site: Site) -> None:
    """A price is handed over as more than it was, which is a surcharge where consent is refused."""
    _surcharge(frame, site, Amount(amount.more))


def grown(frame: Frame, value: Value) -> None:
    """What became a price here had grown where consent was refused."""
    found = frame.growing.get(value.noun)
    if found is not None:
        frame.found.prices.setdefault((found.site,), found)


def even_out(frame: Frame, no: dict[str, Value]) -> None:
    """Take back what was told of prices that were raised where somebody refused, and as much for all others."""
    for name, paid in frame.paid.items():
        asked = no[name].amount if name in no else None
        if asked is None or not (asked.added or asked.grown):
            continue
        if not is_more(without_places(asked.more), without_places(paid)):
            frame.found.prices.pop((asked.made or asked.site,), None)
            frame.growing.pop(name, None)


def take_back(frame: Frame, others: State, refusing: State, atoms: Atoms) -> None:
    """Take back what was told of prices on the refusing side of a branch that may be as high on the other side."""
    conditions = {(refusing.guards or {}).get(atom) for atom in atoms}
    for name, value in refusing.env.items() if conditions else ():
        amount, there = value.amount, others.env.get(name)
        found = None if amount is None else frame.found.prices.get((amount.made or amount.site,))
        if amount is None or there is None or found is None or found.condition not in conditions:
            continue
        asked, paid = _highest(value), _highest(there)
        if (amount.added or amount.grown) and asked is not None and paid is not None and paid >= asked:
            del frame.found.prices[(found.site,)]
            frame.growing.pop(name, None)


def _highest(value: Value) -> "Fraction | None":
    numbers = [number(const) for const in value.consts]
    known = [each for each in numbers if each is not None]
    return max(known) if known and len(known) == len(numbers) else None


def appended(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> None:
    """A fee put on a list, or added by a method of that name, where consent is refused."""
    lesser.appended(frame, owner, name, arguments)
    if not frame.state.guards or not refused(frame.state.atoms()):
        return
    values = arguments.every()
    if name in _APPENDS:
        is_bill = frame.names.itemises(owner.noun, frame.code.name)
        listed = frame.names.price(owner.noun)
        fees = [
            each
            for each in values
            if _is_fee(frame, each, listed=listed) or ((is_bill or listed) and _costs(frame, each))
        ]
    elif name.startswith(_ADDING) and (frame.names.price(name) or any(map(partial(_names_fee, frame), values))):
        fees = [value for value in values if _is_fee(frame, value, listed=True) or _is_spelled(value)]
    elif frame.names.itemises(owner.noun, frame.code.name) and any(map(partial(_names_fee, frame), values)):
        costs = (each for key, each in arguments.keywords.items() if frame.names.price(key))
        fees = [each for each in costs if _is_fee(frame, each, listed=True)]
    else:
        return
    if fees:
        _surcharge(frame, site, amount_of(fees[0]))


def handed_out(frame: Frame, value: Value, site: Site) -> None:
    """A line of a bill, or a fee, that a generator hands out where consent is refused: as if put on its list."""
    if not frame.state.guards:
        return
    if frame.objects(value) or frame.names.fee(frame.code.name):
        appended(frame, Value(noun=frame.code.name), "append", Arguments((value,), {}), site)
    frame.offered = (*frame.offered, (value, frame.state.guards, frame.state.copy(), site))


def listed(frame: Frame, bill: Value, lines: Value, site: Site) -> None:
    """``lines += [fee]`` where consent is refused, also by a choice: ``lines += [] if consent else [fee]``."""
    if lines.choice is None:
        appended(frame, bill, "extend", Arguments((lines,), {}), site)
        return
    is_bill = frame.names.itemises(bill.noun, frame.code.name)
    agreed, refusing = (_is_fee(frame, side, listed=is_bill) for side in lines.choice)
    if refusing and not agreed:
        found = PriceDifference(frame.key, site, "surcharge", "", "", "", site)
        frame.found.prices.setdefault((site,), found)


def _is_spelled(value: Value) -> bool:
    """Whether a value is an amount in a text: ``bill.add_fee("Handling", "12")``."""
    known = number(value.consts[0]) if len(value.consts) == 1 else None
    return known is not None and known > 0


def _names_fee(frame: Frame, value: Value) -> bool:
    """Whether a text says that what stands beside it is a fee: ``bill.add_line("privacy fee", 200)``."""
    return any(isinstance(const, str) and frame.names.fee(const) for const in value.consts)


def put(frame: Frame, owner: Value, name: str, value: Value, site: Site) -> None:
    """A fee stored under a key where consent is refused: in a dict of fees, or under the name of one."""
    if not frame.state.guards or not refused(frame.state.atoms()):
        return
    if _is_fee(frame, value, listed=True) and (frame.names.fee(name) or frame.names.fee(owner.noun)):
        _surcharge(frame, site, amount_of(value))


def _is_fee(frame: Frame, value: Value, *, listed: bool) -> bool:
    """Whether a value is more than nothing, and a price by its name or by where it is put (``listed``)."""
    for _, obj in frame.objects(value):
        return _holds_fee(frame, obj, _DEEPEST_ITEM)
    if not listed and not frame.names.price(value.noun):
        return False
    amount = amount_of(value)
    return is_more(amount.terms, ()) if amount is not None else frame.names.price(value.noun)


def _costs(frame: Frame, value: Value) -> bool:
    """Whether a line of a bill is a text and an amount beside it: ``("handling", 250)``."""
    fields = [field for _, obj in frame.objects(value) for field in obj.fields.values()]
    has_text = any(isinstance(const, str) for field in fields for const in field.consts)
    amounts = [amount for field in fields if (amount := amount_of(field)) is not None]
    return has_text and any(is_more(amount.terms, ()) for amount in amounts)


def _holds_fee(frame: Frame, obj: Obj, depth: int) -> bool:
    """Whether an item of a bill is a fee: by the name of its amount, or by a text beside the amount."""
    fields = obj.fields.values()
    if any(isinstance(const, str) and frame.names.fee(const) for field in fields for const in field.consts):
        return any(not isinstance(const, str) and number(const) for field in fields for const in field.consts)
    for key, field in obj.fields.items():
        inner = frame.objects(field)
        if any(_holds_fee(frame, item, depth - 1) for _, item in inner if depth):
            return True
        if not inner and (frame.names.price(key) or frame.names.price(field.noun)):
            return _is_fee(frame, field, listed=True)
    return False


def _surcharge(frame: Frame, site: Site, fee: Amount | None) -> None:
    """Note that a price goes up by a fee here, if it does so for those who refuse."""
    found = _surcharge_of(frame, site, fee)
    if found is not None:
        frame.found.prices.setdefault((site,), found)


def _surcharge_of(frame: Frame, site: Site, fee: Amount | None) -> PriceDifference | None:
    guards = frame.state.guards or {}
    against = refused(frozenset(guards))
    if not against or granted(frozenset(guards)):
        return None
    known = None if fee is None else plain(fee)
    shown = "" if known is None else written(known)
    condition = min(guards[atom] for atom in against)
    return PriceDifference(frame.key, site, "surcharge", "", "", shown, condition)
