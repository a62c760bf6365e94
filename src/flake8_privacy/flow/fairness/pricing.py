"""Prices told apart by consent: two of them side by side, or something added for those who refuse."""

from functools import partial
from typing import TYPE_CHECKING

from ...model import code as ir
from ...model.summaries import PriceDifference
from ...model.values import Amount, Atom, Obj, Site, Value
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values.guards import granted, refused
from ..values.reading import all_of_fields
from ..values.state import State
from . import lesser
from .amounts import amount_of, combined, difference_of, is_more, is_neutral, plain
from .numbers import number, whole
from .serving import maker_of

if TYPE_CHECKING:
    from fractions import Fraction

_APPENDS = frozenset({"append", "add", "insert", "extend", "appendleft"})
_HIGHEST_FACTOR = 2
_DEEPEST_ITEM = 3
"""Dicts within each other in which an item of a bill says what it costs."""
_ADDING = ("add_", "apply_", "append_", "include_")


def binary(frame: Frame, operator: str, left: Value, right: Value, site: Site) -> Value:
    """What ``left operator right`` is as an amount, for either answer where one of them depends on consent."""
    amount = combined(frame, operator, left, right, site)
    if operator.endswith("="):
        amount = _grown(frame, operator, amount, left, right, site)
    chosen = left.choice or right.choice
    if chosen is None or (left.choice is not None and right.choice is not None):
        return Value(amount=amount)
    sides = []
    for side in chosen:
        a, b = (side, right) if left.choice is not None else (left, side)
        found = combined(frame, operator, a, b, site)
        sides.append(Value(amount=found))
    raised, before = sides[1].amount, chosen[1].amount
    if raised is not None and before is not None and before.added:
        sides[1] = Value(amount=raised._replace(added=True))
    elif raised is not None and (is_neutral(operator, chosen[0]) or (before is not None and before.surcharge)):
        # 0 more, or once the price, for those who take part: the rest is a surcharge.
        sides[1] = Value(amount=raised._replace(surcharge=True))
    return Value(amount=amount, choice=(sides[0], sides[1]))


def _grown(frame: Frame, operator: str, amount: Amount | None, left: Value, right: Value, site: Site) -> Amount | None:
    """What ``left += right`` makes, of which it is known that it was raised in place."""
    if amount is None:
        if frame.state.guards:
            _note_growing(frame, operator, left.noun, right, site)
        return None
    base = amount_of(left)
    if base is None or not is_more(amount.terms, base.terms):
        return amount
    return amount._replace(grown=True, more=difference_of(amount, base))


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


def stored(frame: Frame, name: str, value: Value, site: Site) -> Value:
    """A value under the name of a price: compared where consent decides it, and placed at this statement."""
    if value.choice is not None and _is_factor(value.choice):
        return value  # a price is told apart where it is multiplied in
    compare_choice(frame, value, site)
    amount = amount_of(value)
    if amount is None:
        return value.but(choice=None)
    added = amount.onto == name
    if added:
        _surcharge(frame, site, Amount(amount.more))
    placed_here = amount._replace(site=site, added=added, onto="")
    if frame.state.guards and (atoms := refused(frame.state.atoms())):
        frame.refusing.setdefault(name, []).append((placed_here, atoms))
    return value.but(amount=placed_here, choice=None)


def kept(frame: Frame, value: Value, site: Site) -> Value:
    """A number that is given a name of its own where somebody refused: what comes of it was set here."""
    amount = amount_of(value) if len(value.consts) == 1 and value.amount is None else None
    if amount is None or not refused(frame.state.atoms()):
        return value
    return value.but(amount=amount._replace(made=site))


def _is_factor(choice: tuple[Value, Value]) -> bool:
    """Whether a choice is between once a price and a bit more of it: ``1 if shares else 1.15``."""
    known = [plain(amount) if (amount := amount_of(side)) is not None else None for side in choice]
    return known[0] == 1 and known[1] is not None and 1 < known[1] < _HIGHEST_FACTOR


def placed(value: Value, site: Site) -> Value:
    """A choice with a surcharge on its refusing side, which stands where it was added or multiplied in."""
    if value.choice is None or not _is_raised(value.choice[1]):
        return value
    agreed, refusing = value.choice
    amount = refusing.amount
    if amount is None or amount.site is not None:
        return value
    return value.but(choice=(agreed, refusing.but(amount=amount._replace(site=site))))


def compare_choice(frame: Frame, value: Value, site: Site) -> None:
    """A choice between two amounts that ends up as a price."""
    if value.choice is None:
        return
    agreed, refusing = value.choice
    already = refusing.amount.site if refusing.amount is not None else None
    if already is None or (already,) not in frame.found.prices:
        made = None if refusing.amount is None else refusing.amount.made
        where = already if already is not None and _is_raised(refusing) else made or site
        _compare(frame, agreed, refusing, where, where)


def compare_branches(frame: Frame, then: State, other: State) -> None:
    """Prices assigned on both sides of a branch about consent."""
    if then.guards is other.guards or then.guards is None or other.guards is None:
        return  # perf: as after most branches
    if then.guards.keys() == other.guards.keys():
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
    _compare_fields(frame, yes.env, no.env, where)
    _compare_several(frame, yes, no, where)
    lesser.compare_fields(frame, yes.env, no.env, where)
    for ref, obj in no.heap.items():
        if (known := yes.heap.get(ref)) is not None and known is not obj:
            _compare_fields(frame, known.fields, obj.fields, where)
            lesser.compare_fields(frame, known.fields, obj.fields, where)


def _compare_fields(frame: Frame, yes: dict[str, Value], no: dict[str, Value], where: Site) -> None:
    for name, value in no.items():
        agreed = yes.get(name)
        if agreed is None or agreed is value or not (value.amount or frame.names.price(name)):
            continue
        # What has a place was stored as a price, whatever it is called now.
        amount = amount_of(value)
        if amount is not None and amount.site is not None:
            _compare(frame, agreed, value, amount.site, where)


def _compare_several(frame: Frame, yes: State, no: State, where: Site) -> None:
    """A price that is one of several for those who refuse: the highest of them (``elif member.is_student: …``)."""
    against = refused(frozenset((no.guards or {}).keys() - (yes.guards or {}).keys()))
    for name, amounts in frame.refusing.items():
        agreed, value = yes.env.get(name), no.env.get(name)
        if agreed is None or value is None or agreed is value or value.amount is not None:
            continue
        known = [amount for amount, atoms in amounts if atoms & against]
        highest = max(known, key=lambda amount: plain(amount) or 0, default=None)
        if highest is not None and highest.site is not None:
            _compare(frame, agreed, Value(amount=highest), highest.site, where)


def compare_returns(frame: Frame) -> None:
    """Prices returned on both sides of a guard about consent."""
    exits = frame.returned
    if len(frame.replied) > 1:
        _compare_answers(frame, frame.replied)
    if not frame.growing and not any(value.choice is not None or guards or value.refs for value, guards, _, _ in exits):
        return  # perf: as in many functions
    is_price = _gives_price(frame)
    for value, guards, state, site in frame.returned:
        if is_price and frame.growing:
            grown(frame, value)
        if value.choice is not None:
            if is_price or _is_priced(frame, value) or any(map(_is_raised, value.choice)):
                compare_choice(frame, value, site)
        elif is_price:
            for element in (
                each for obj in _objects(value, state) if obj.kind == "list" for each in all_of_fields(obj)
            ):
                compare_choice(frame, element, site)
        for agreed, their_guards, their_state, other in frame.returned if refused(frozenset(guards)) else ():
            here = frozenset(guards.keys() - their_guards.keys())
            there = frozenset(their_guards.keys() - guards.keys())
            if not refused(here) or not granted(there):
                continue
            condition = min(guards[atom] for atom in refused(here))
            if is_price or _is_priced(frame, value) or _is_priced(frame, agreed):
                _compare(frame, agreed, value, site, condition)
            paid, asked = frame.answers.get(other, agreed), frame.answers.get(site, value)
            both = zip(_objects(paid, their_state), _objects(asked, state), strict=False)
            for better, worse in both:
                _compare_priced(frame, better, worse, site, condition)


def _compare_answers(frame: Frame, exits: list[tuple[Value, dict[Atom, Site], State, Site]]) -> None:
    """Prices in answers that were written on both sides of a guard about consent."""
    for value, guards, state, site in exits:
        for agreed, their_guards, their_state, _ in exits:
            here = refused(frozenset(guards.keys() - their_guards.keys()))
            if here and granted(frozenset(their_guards.keys() - guards.keys())):
                condition = min(guards[atom] for atom in here)
                for better, worse in zip(_objects(agreed, their_state), _objects(value, state), strict=False):
                    _compare_priced(frame, better, worse, site, condition)


def answered(frame: Frame, register: int, site: Site) -> None:
    """Remember what an answer to a request is made of: ``JSONResponse({"price": 7})``, ``jsonify(price=7)``."""
    maker = maker_of(frame, register) if frame.state.guards else None
    if maker is None or maker[0] not in (ir.CALL, ir.METHOD):
        return
    positional, keywords = (maker[3], maker[4]) if maker[0] == ir.CALL else (maker[4], maker[5])
    given = [frame.registers[each] for each in positional if each >= 0]
    content = next((value for value in given if frame.objects(value)), None)
    if content is None and not frame.objects(frame.registers[register]):
        named = {frame.strings[word]: frame.registers[each] for word, each in keywords if word >= 0}
        content = frame.make(Obj("dict", None, named, None), part=19) if named else None
    if content is not None:
        frame.answers[site] = content


def _gives_price(frame: Frame) -> bool:
    cls = frame.world.class_of(frame.key) if not frame.key[2] else None
    name = frame.world.class_name(cls) if cls is not None else ""
    return frame.names.priced(frame.code.name, frame.code.returns, name, frame.path)


def _objects(value: Value, state: State) -> list[Obj]:
    return [state.heap[ref] for ref in value.refs if ref in state.heap]


def _compare_priced(frame: Frame, agreed: Obj, refusing: Obj, site: Site, condition: Site) -> None:
    """The prices in two answers: ``{"price": 7}`` and ``{"price": 9}``."""
    if (agreed.kind, agreed.cls) != (refusing.kind, refusing.cls):
        return
    cls = "" if refusing.cls is None else frame.world.class_name(refusing.cls)
    for name, value in refusing.fields.items():
        if name in agreed.fields and frame.names.costs(cls, name):
            _compare(frame, agreed.fields[name], value, site, condition)


def _is_priced(frame: Frame, value: Value) -> bool:
    return bool(value.noun) and frame.names.price(value.noun)


def _is_raised(side: Value) -> bool:
    return side.amount is not None and side.amount.surcharge


def _compare(frame: Frame, agreed: Value, refusing: Value, site: Site, condition: Site) -> None:
    low, high = amount_of(agreed), amount_of(refusing)
    # A discount for taking part is fair; what was added for refusing is said where it was added.
    if low is None or high is None or high.added or high.is_told or not is_more(high.terms, low.terms):
        return
    if low.lowered and difference_of(high, low) != high.more:
        return  # but what is added to that very amount is no part of it
    is_grown = high.grown and difference_of(high, low) == high.more
    kind = "surcharge" if plain(low) == 0 or high.surcharge or is_grown else "higher"
    found = PriceDifference(frame.key, site, kind, *_shown_amounts(low, high), condition)
    frame.found.prices.setdefault((site,), found)


def _shown_amounts(low: Amount, high: Amount) -> tuple[str, str, str]:
    """Two amounts and what one is more than the other; empty where that is not known."""
    known = (plain(low), plain(high), plain(Amount(difference_of(high, low))))
    paid, asked, more = ("" if each is None else _shown(each) for each in known)
    return paid, asked, more


def told_of(frame: Frame, result: Value) -> Value:
    """A result whose choice between amounts is told of where the function makes it, and not again by its callers."""
    if result.choice is None or not frame.found.prices:
        return result
    agreed, refusing = result.choice
    low, high = amount_of(agreed), amount_of(refusing)
    if low is None or high is None:
        return result
    shown = _shown_amounts(low, high)
    if shown not in {(each.granted, each.refused, each.difference) for each in frame.found.prices.values()}:
        return result
    return result.but(choice=(agreed, refusing.but(amount=high._replace(is_told=True))))


def appended(frame: Frame, owner: Value, name: str, arguments: Arguments, site: Site) -> None:
    """A fee put on a list, or added by a method of that name, where consent is refused."""
    lesser.appended(frame, owner, name, arguments)
    if not frame.state.guards or not refused(frame.state.atoms()):
        return
    values = arguments.every()
    if name in _APPENDS:
        is_bill = frame.names.itemises(owner.noun, frame.code.name)
        listed = frame.names.price(owner.noun)
        fees = [each for each in values if _is_fee(frame, each, listed=listed) or (is_bill and _costs(frame, each))]
    elif name.startswith(_ADDING) and (frame.names.price(name) or any(map(partial(_names_fee, frame), values))):
        fees = [value for value in values if _is_fee(frame, value, listed=True) or _is_spelled(value)]
    else:
        return
    if fees:
        _surcharge(frame, site, amount_of(fees[0]))


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
    shown = "" if known is None else _shown(known)
    condition = min(guards[atom] for atom in against)
    return PriceDifference(frame.key, site, "surcharge", "", "", shown, condition)


def _shown(amount: "Fraction") -> str:
    if amount.denominator == 1:
        return str(amount.numerator)
    return f"{float(amount):.2f}".rstrip("0").rstrip(".")
