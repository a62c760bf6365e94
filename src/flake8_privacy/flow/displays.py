"""Displays: texts, dicts and lists as they are written out, and what comprehensions fill."""

from collections.abc import Callable

from ..model import code as ir
from ..model.code import Instruction
from ..model.values import NOTHING, UNKNOWN, Obj, Value
from .consent import cookies
from .fairness import keyed
from .frame import Frame
from .values import text
from .values.kinds import class_key
from .values.reading import element, field_key
from .values.records import KEYS, as_rest
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


HANDLERS: dict[int, Callable[[Frame, Instruction], None]] = {
    ir.TEXT: joined_text, ir.DICT: dictionary, ir.SEQUENCE: sequence, ir.COLLECT: collecting, ir.ADD: adding,
}  # fmt: skip
