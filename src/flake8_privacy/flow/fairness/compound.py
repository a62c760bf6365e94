"""Tables whose keys are of several parts: ``RATES["basic", user.shares_data]``, and records with a part for consent."""

from ast import literal_eval
from collections.abc import Sequence

from ...model import code as ir
from ...model.values import NOTHING, UNKNOWN, Value
from ..frame import Frame
from ..values.guards import says_consent
from ..values.state import join_values
from .amounts import amount_of, is_more
from .serving import maker_of

Pair = tuple[Value, Value]
"""What those get who agreed, and those who refused."""

_OPENING = "#("
_MOST_PARTS = 4
_BOTH = (True, False)


def compound_key(frame: Frame, key: Value) -> str | None:
    """The field that a tuple of constants stands for; None for any other key."""
    parts = _parts(frame, key)
    if parts is None or any(len(part.consts) != 1 or isinstance(part.consts[0], list) for part in parts):
        return None
    consts = tuple(part.consts[0] for part in parts)
    return f"#{consts!r}" if all(type(const) in (str, int, bool) for const in consts) else None


def _parts(frame: Frame, key: Value) -> list[Value] | None:
    objects = frame.objects(key) if len(key.refs) == 1 and not key.consts else []
    if len(objects) != 1:
        return None
    obj = objects[0][1]
    is_tuple = obj.kind == "list" and obj.rest is None and 1 < len(obj.fields) <= _MOST_PARTS
    return [*obj.fields.values()] if is_tuple else None


def looked_up(frame: Frame, owner: Value, key: Value) -> Value | None:
    """What stands under a key of several parts of which one is consent, for either answer."""
    parts = _parts(frame, key)
    if parts is None:
        return None
    for _, obj in frame.objects(owner):
        rows = {word: value for word, value in obj.fields.items() if word.startswith(_OPENING)}
        place = next((at for at, part in enumerate(parts) if says_consent(part)), None) if rows else None
        if place is not None and (found := _by_answer(frame, rows, parts, place)) is not None:
            return found
    return None


def _by_answer(frame: Frame, rows: dict[str, Value], parts: Sequence[Value], place: int) -> Value | None:
    """The rows that a key may mean, told apart by the answer among its parts."""
    asked = parts[place]
    grants = any(atom.granted for atom in asked.true or ()) or not asked.true
    groups: dict[tuple[object, ...], dict[bool, Value]] = {}
    for word, value in rows.items():
        row = literal_eval(word[1:])
        if len(row) != len(parts) or type(row[place]) is not bool or not _fits(row, parts, place):
            continue
        groups.setdefault((*row[:place], *row[place + 1 :]), {})[row[place] is grants] = value
    pairs = [(group[True], group[False]) for group in groups.values() if len(group) == len(_BOTH)]
    pair = surely_higher(pairs) if len(pairs) == len(groups) else None
    if pair is None:
        return None
    true, false = asked.true or NOTHING, asked.false or NOTHING
    return join_values(*pair, true, false).but(choice=pair)


def _fits(row: Sequence[object], parts: Sequence[Value], place: int) -> bool:
    """Whether a key may mean a row, by those of its parts that are known."""
    others = (at for at in range(len(row)) if at != place)
    return all(not parts[at].consts or row[at] in parts[at].consts for at in others)


def surely_higher(pairs: Sequence[Pair]) -> Pair | None:
    """Two prices of several pairs of which nobody knows which is meant: none may be lower for those who refuse."""
    if len(pairs) == 1:
        return pairs[0]
    known = [(low, high) for a, b in pairs if (low := amount_of(a)) is not None and (high := amount_of(b)) is not None]
    if len(known) < len(pairs) or any(is_more(low.terms, high.terms) for low, high in known):
        return None
    return next((pair for pair, (low, high) in zip(pairs, known, strict=True) if is_more(high.terms, low.terms)), None)


def under_any_key(frame: Frame, tables: Pair) -> Pair | None:
    """Two prices under a key that nobody knows, of two tables between which consent decides."""
    agreed, refusing = ([obj for _, obj in frame.objects(table)] for table in tables)
    if len(agreed) != 1 or len(refusing) != 1 or agreed[0].fields.keys() != refusing[0].fields.keys():
        return None
    pairs = [(agreed[0].fields[key], field) for key, field in refusing[0].fields.items()]
    return surely_higher(pairs) if pairs else None


class Chosen:
    """A test that leaves one of two records, as somebody answered: ``plan.shared == user.shares_data``."""

    def __init__(self, rows: Value, side: bool, pair: Pair) -> None:
        self.rows, self.side, self.pair = rows, side, pair

    def on(self, side: bool) -> "Chosen":
        """The same, said on one side only."""
        return self if side is self.side else Chosen(UNKNOWN, side, self.pair)

    def apply(self, env: dict[str, Value], side: bool) -> None:
        """Tell the two apart in the variables that hold one of them."""
        for name, known in env.items() if side is self.side and self.rows.refs else ():
            if known.refs.keys() == self.rows.refs.keys():
                env[name] = known.but(choice=self.pair)


def chosen(frame: Frame, operator: str, operands: Sequence[int]) -> Chosen | None:
    """What ``row.field == consent`` leaves of two rows; None for any other comparison."""
    for rows, asked in (operands, reversed(operands)):
        maker = maker_of(frame, rows) if len(frame.registers[rows].consts) == len(_BOTH) else None
        consent: Value = frame.registers[asked]
        if maker is None or maker[0] not in (ir.ATTR, ir.ITEM) or consent.consts or not says_consent(consent):
            continue
        word = frame.strings[maker[3]] if maker[0] == ir.ATTR else _only_const(frame.registers[maker[3]])
        pair = _told_apart(frame, frame.registers[maker[2]], word, consent)
        if pair is not None:
            return Chosen(frame.registers[maker[2]], operator in ("Eq", "Is"), pair)
    return None


def _told_apart(frame: Frame, rows: Value, word: object, asked: Value) -> Pair | None:
    sides: dict[bool, Value] = {}
    grants = any(atom.granted for atom in asked.true or ()) or not asked.true
    for ref in rows.refs:
        obj = frame.obj(ref) if ref[0] == "obj" else None
        answer = None if obj is None else _only_const(obj.fields.get(str(word)))
        if type(answer) is not bool or (answer is grants) in sides:
            return None
        sides[answer is grants] = Value(refs={ref: NOTHING})
    return (sides[True], sides[False]) if len(sides) == len(_BOTH) else None


def _only_const(value: Value | None) -> object:
    return value.consts[0] if value is not None and len(value.consts) == 1 else None
