"""Prices told apart by consent: two of them side by side, or worked out from a choice between amounts."""

from typing import TYPE_CHECKING

from ...model import code as ir
from ...model.summaries import PriceDifference
from ...model.values import UNKNOWN, Amount, Atom, Obj, Site, Sym, Value
from ..frame import Frame
from ..values.guards import granted, refused
from ..values.reading import all_of_fields
from ..values.state import State
from . import lesser, surcharges
from .amounts import (
    amount_of,
    combined,
    difference_of,
    has_unnamed,
    is_more,
    is_neutral,
    plain,
    unknown,
)
from .numbers import written
from .serving import is_about_persons, maker_of

if TYPE_CHECKING:
    pass

_HIGHEST_FACTOR = 2


def binary(frame: Frame, operator: str, left: Value, right: Value, site: Site) -> Value:
    """What ``left operator right`` is as an amount, for either answer where one of them depends on consent."""
    amount = combined(frame, operator, left, right, site)
    if operator.endswith("="):
        amount = surcharges.grow(frame, operator, amount, left, right, site)
        if operator == "Add=" and right.refs:
            surcharges.listed(frame, left, right, site)
    left, right = _untold(left, right), _untold(right, left)
    chosen = left.choice or right.choice
    if chosen is None or (left.choice is not None and right.choice is not None):
        return Value(amount=amount)
    sides = []
    other = right if left.choice is not None else left
    if amount_of(other) is None and all(amount_of(side) is not None for side in chosen):
        other = other.but(amount=unknown(UNKNOWN, site))
    for side in chosen:
        a, b = (side, other) if left.choice is not None else (other, side)
        found = combined(frame, operator, a, b, site)
        sides.append(Value(amount=found))
    raised, before = sides[1].amount, chosen[1].amount
    if raised is not None and before is not None and before.added:
        sides[1] = Value(amount=raised._replace(added=True))
    elif raised is not None and (is_neutral(operator, chosen[0]) or (before is not None and before.surcharge)):
        # 0 more, or once the price, for those who take part: the rest is a surcharge.
        where = before.site if before is not None and before.surcharge else None
        sides[1] = Value(amount=raised._replace(surcharge=True, site=where))
    return Value(amount=amount, choice=(sides[0], sides[1]))


def _untold(value: Value, other: Value) -> Value:
    """A value without its choice, where that is told of already, or nobody knows it, and the other's is not."""
    if value.choice is None or other.choice is None:
        return value
    amount = amount_of(value.choice[1])
    is_open = _is_raised(other.choice[1]) and (amount is None or amount.is_told)
    return value.but(choice=None, amount=None, consts=()) if is_open else value


def stored(frame: Frame, name: str, value: Value, site: Site) -> Value:
    """A value under the name of a price: compared where consent decides it, and placed at this statement."""
    if value.choice is not None and _is_factor(value.choice):
        return value  # a price is told apart where it is multiplied in
    compare_choice(frame, value, site)
    amount = amount_of(value)
    if amount is None:
        return value if value.refs else value.but(choice=None)  # a tariff is a record of prices
    amount = _onto(frame, name, amount)
    added = amount.onto == name
    if added:
        surcharges.raised(frame, name, amount.more, site)
    placed_here = amount._replace(site=site, added=added, onto="")
    if frame.state.guards and (atoms := refused(frame.state.atoms())):
        frame.refusing.setdefault(name, []).append((placed_here, atoms))
        placed_here = placed_here._replace(made=amount.made or site)  # what comes of it was set here
    return value.but(amount=placed_here, choice=None)


def _onto(frame: Frame, name: str, amount: Amount) -> Amount:
    """An amount that is worked out, in whatever steps, from what stands under the same name and is less."""
    before = frame.state.env.get(name) if not amount.onto and frame.state.guards else None
    base = None if before is None else amount_of(before)
    if base is None or plain(base) is not None or not is_more(amount.terms, base.terms):
        return amount
    return amount._replace(onto=name, more=difference_of(amount, base))


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


def placed(frame: Frame, value: Value, register: int, site: Site) -> Value:
    """A choice that stands where it was looked up, or its surcharge where that was added or multiplied in."""
    if value.choice is None:
        return value
    agreed, refusing = value.choice
    amount = amount_of(refusing)
    if amount is None or amount.site is not None:
        return value
    where = amount.made or site
    if _is_raised(refusing):
        return value.but(choice=(agreed, refusing.but(amount=amount._replace(site=where))))
    maker = maker_of(frame, register)
    is_looked_up = maker is not None and maker[0] == ir.ITEM
    return value.but(choice=(agreed, refusing.but(amount=amount._replace(made=where)))) if is_looked_up else value


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
    if frame.found.prices:
        surcharges.take_back(frame, then, other, refused(only_other))
        surcharges.take_back(frame, other, then, refused(only_then))
    if granted(only_then) and refused(only_other):
        yes, no, condition = then, other, only_then
    elif granted(only_other) and refused(only_then):
        yes, no, condition = other, then, only_other
    else:
        return
    where = next(
        site for atom, site in sorted((yes.guards or {}).items(), key=lambda item: item[1]) if atom in condition
    )
    surcharges.even_out(frame, no.env)
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
    exits = [*frame.returned, *frame.offered] if frame.offered else frame.returned
    if len(frame.replied) > 1:
        _compare_answers(frame, frame.replied)
    if not frame.growing and not any(value.choice is not None or guards or value.refs for value, guards, _, _ in exits):
        return  # perf: as in many functions
    is_price = gives_price(frame)
    for value, guards, state, site in exits:
        if is_price and frame.growing:
            surcharges.grown(frame, value)
        if value.choice is not None:
            is_cost = is_price or _is_cost(frame, frame.code.name) or _is_cost(frame, value.noun)
            if is_cost or any(map(_is_raised_price, value.choice)):
                compare_choice(frame, value, site)
        elif is_price:
            for element in (each for obj in _objects(frame, value, state) for each in _items(obj)):
                compare_choice(frame, element, site)
        for agreed, their_guards, their_state, other in exits if refused(frozenset(guards)) else ():
            here = frozenset(guards.keys() - their_guards.keys())
            there = frozenset(their_guards.keys() - guards.keys())
            if not refused(here) or not granted(there):
                continue
            condition = min(guards[atom] for atom in refused(here))
            if is_price or any(_is_cost(frame, name) for name in (frame.code.name, value.noun, agreed.noun)):
                _compare(frame, agreed, value, site, condition)
            paid, asked = frame.answers.get(other, agreed), frame.answers.get(site, value)
            both = zip(_objects(frame, paid, their_state), _objects(frame, asked, state), strict=False)
            for better, worse in both:
                _compare_priced(frame, better, worse, site, condition)


def _compare_answers(frame: Frame, exits: list[tuple[Value, dict[Atom, Site], State, Site]]) -> None:
    """Prices in answers that were written on both sides of a guard about consent."""
    for value, guards, state, site in exits:
        for agreed, their_guards, their_state, _ in exits:
            here = refused(frozenset(guards.keys() - their_guards.keys()))
            if here and granted(frozenset(their_guards.keys() - guards.keys())):
                condition = min(guards[atom] for atom in here)
                both = zip(_objects(frame, agreed, their_state), _objects(frame, value, state), strict=False)
                for better, worse in both:
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


def gives_price(frame: Frame) -> bool:
    """Whether a function gives a price back, by its name, its type, its class or its module."""
    cls = frame.world.class_of(frame.key) if not frame.key[2] else None
    name = frame.world.class_name(cls) if cls is not None else ""
    return frame.names.priced(frame.code.name, frame.code.returns, name, frame.path)


def _objects(frame: Frame, value: Value, state: State) -> list[Obj]:
    """What a value may be, as it was where the function was left; of what modules hold only dicts (``PLANS``)."""
    found = []
    for ref in value.refs:
        obj = state.heap.get(ref)
        if obj is None and ref[0] == "obj" and type(ref[1]) is not Sym:
            shared = frame.world.shared_object(ref)
            obj = shared if shared is not None and shared.kind == "dict" else None
        if obj is not None:
            found.append(obj)
    return found


def _items(obj: Obj) -> list[Value]:
    """What stands in a list, or in a dict under keys that nobody knows: ``{guest.pk: 7 for guest in guests}``."""
    if obj.kind == "list":
        return all_of_fields(obj)
    return [obj.rest] if obj.kind == "dict" and obj.rest is not None else []


def _compare_priced(frame: Frame, agreed: Obj, refusing: Obj, site: Site, condition: Site) -> None:
    """The prices in two answers: ``{"price": 7}`` and ``{"price": 9}``."""
    if (agreed.kind, agreed.cls) != (refusing.kind, refusing.cls):
        return
    cls = "" if refusing.cls is None else frame.world.class_name(refusing.cls)
    for name, value in refusing.fields.items():
        if name in agreed.fields and frame.names.costs(cls, name):
            _compare(frame, agreed.fields[name], value, site, condition)


def _is_cost(frame: Frame, name: str) -> bool:
    """Whether a name is a price where two are compared: "monthly" alone is one, where it is about persons."""
    names = frame.names
    return bool(name) and (names.price(name) or (names.costs("", name) and is_about_persons(frame)))


def _is_raised(side: Value) -> bool:
    return side.amount is not None and side.amount.surcharge


def _is_raised_price(side: Value) -> bool:
    return side.amount is not None and side.amount.surcharge and not has_unnamed(side.amount)


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
    paid, asked, more = ("" if each is None else written(each) for each in known)
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
