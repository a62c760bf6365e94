"""Displays: texts, dicts and lists as they are written out, what comprehensions fill and loops get."""

from collections.abc import Callable

from ..model import code as ir
from ..model.code import Instruction
from ..model.values import NOTHING, UNKNOWN, Atoms, Obj, Ref, Sym, Value
from .consent import cookies
from .fairness import keyed
from .fairness.serving import maker_of
from .frame import Frame
from .values import text
from .values.guards import any_of, truth
from .values.kinds import class_key
from .values.reading import element, field_key
from .values.records import KEYS, as_rest
from .values.shared import slot
from .values.state import join_values
from .values.writing import as_key, read_under, write, write_under


def joined_text(frame: Frame, ins: Instruction) -> None:
    """An f-string."""
    frame.registers[ins[1]] = text.joined(frame, [frame.registers[part] for part in ins[2]], frame.site(ins[3]))


def dictionary(frame: Frame, ins: Instruction) -> None:
    """A dict display: its fields by key, what has no known key in its rest."""
    fields: dict[str, Value] = {}
    rest: Value | None = None
    for key, register in ins[2]:
        value = frame.registers[register]
        consts: tuple[object, ...] = frame.registers[key].consts if key >= 0 else ()
        if key < 0:
            for _, obj in frame.objects(value):
                fields.update(obj.fields)
                rest = obj.rest if rest is None else rest
            if value.syms or value.labels:
                spread = as_rest(value)
                rest = spread if rest is None else join_values(rest, spread)
        elif len(consts) == 1 and not isinstance(consts[0], list):
            word = field_key(consts[0])
            if value.choice is not None:
                keyed.chosen(frame, word, register, frame.site(ins[3]))
            elif value.true:
                keyed.kept_back(frame, word, value, frame.site(ins[3]))
            if cookies.is_heading(frame.registers[key]):
                cookies.headed(frame, register, frame.site(ins[3]))
            fields[word] = value
        elif (cls := class_key(frame.registers[key])) is not None:
            fields[cls] = value
        else:
            if value.consts and frame.registers[key].refs:
                from .fairness import compound  # perf: few keys are of several parts

                several = compound.compound_key(frame, frame.registers[key])
                fields |= {several: value} if several is not None else {}
            found = as_key(frame, frame.registers[key], frame.site(ins[3]))
            fields[KEYS] = found if KEYS not in fields else join_values(fields[KEYS], found)
            rest = value if rest is None else join_values(rest, value)
    frame.registers[ins[1]] = frame.make(Obj("dict", None, fields, rest))


def sequence(frame: Frame, ins: Instruction) -> None:
    """A list, tuple or set display: its items by place."""
    fields: dict[str, Value] = {}
    rest: Value | None = None
    held = None
    for register in ins[3]:
        if register >= 0 and rest is None:
            value = frame.registers[register]
            fields[f"#{len(fields)}"] = value
        else:
            value = (
                frame.registers[register]
                if register >= 0
                else element(frame, frame.registers[-register - 1], frame.site(ins[4]))
            )
            rest = value if rest is None else join_values(rest, value)
        held = value.held if held is None else held & value.held
    frame.registers[ins[1]] = frame.make(Obj("list", None, fields, rest), elements_held=held or NOTHING)


def collecting(frame: Frame, ins: Instruction) -> None:
    """Start the result of a comprehension."""
    kind = frame.strings[ins[2]]
    frame.registers[ins[1]] = frame.make(Obj(kind, None, {}, None))


def adding(frame: Frame, ins: Instruction) -> None:
    """Add to the result of a comprehension what holds here of its element."""
    _, collection, key, register = ins
    value: Value = frame.registers[register]
    target: Value = frame.registers[collection]
    held = value.held | frame.state.atoms()
    frame.found.origins.update(frame.state.guards or {})
    consts = frame.registers[key].consts if key >= 0 else ()
    if consts and all(isinstance(const, str) for const in consts):
        for const in consts:
            write(frame, target, field_key(const), read_under(value, const, consts))
    else:
        write_under(frame, target, frame.registers[key] if key >= 0 else UNKNOWN, value, frame.site(0))
    frame.registers[collection] = target.but(elements_held=held)


def iterated(frame: Frame, ins: Instruction) -> None:
    """What a loop or comprehension gets each time; it gets nothing where there is nothing."""
    value: Value = frame.registers[ins[2]]
    site = frame.site(ins[3])
    if value.refs and any(value.refs.values()):
        frame.state.hold(_held_if_any(frame, ins[2]), site)
    frame.registers[ins[1]] = frame.chosen(ins[2], slot(frame, value, None, element(frame, value, site)))


def _is_blank(ref: Ref, obj: Obj) -> bool:
    """Whether something is a collection made here in which nothing stands."""
    is_made = ref[0] == "obj" and type(ref[1]) is not Sym
    return is_made and obj.cls is None and obj.kind in ("list", "dict") and not obj.fields and obj.rest is None


def as_empty(frame: Frame, value: Value) -> Value:
    """A collection in which nothing stands is never true: ``json.loads(raw) if raw else {}``."""
    found = frame.objects(value) if value.refs else []
    is_empty = bool(found) and len(found) == len(value.refs) and all(_is_blank(ref, obj) for ref, obj in found)
    return value.but(true=None) if is_empty else value


def _held_if_any(frame: Frame, register: int) -> Atoms:
    """What holds wherever something stands in a collection: ``events if user.consent else []``."""
    several: Value = frame.registers[register]
    blank = {ref for ref, obj in frame.objects(several) if _is_blank(ref, obj)}
    if not blank:
        return NOTHING
    if len(blank) < len(several.refs):
        return any_of(held for ref, held in several.refs.items() if ref not in blank)
    maker = _chooser(frame, register)
    if maker is None:
        return NOTHING
    _, _, condition, then, otherwise = maker
    for side, place in ((0, otherwise), (1, then)):
        if frame.registers[place].refs and frame.registers[place].refs.keys() <= blank:
            return truth(frame.registers[condition])[side] or NOTHING
    return NOTHING


def _chooser(frame: Frame, register: int) -> Instruction | None:
    """The ``a if test else b`` that gave what is in a register, also by a variable."""
    before = frame.code.instructions[: frame.counter]
    maker = maker_of(frame, register)
    if maker is not None and maker[0] == ir.NAME:
        register = next((ins[2] for ins in reversed(before) if ins[0] == ir.STORE and ins[1] == maker[2]), -1)
    return next((ins for ins in reversed(before) if ins[0] == ir.SELECT and ins[1] == register), None)


HANDLERS: dict[int, Callable[[Frame, Instruction], None]] = {
    ir.TEXT: joined_text, ir.DICT: dictionary, ir.SEQUENCE: sequence, ir.COLLECT: collecting, ir.ADD: adding,
    ir.ITERATE: iterated,
}  # fmt: skip
