"""What stands behind a value within a function: the names and constants that it is made of."""

from collections.abc import Iterable, Iterator

from ...model import code as ir
from ...model.code import Instruction
from ..frame import Frame

_MAKING = frozenset(
    {ir.CONST, ir.NAME, ir.ATTR, ir.ITEM, ir.SLICE, ir.CALL, ir.METHOD, ir.TEXT, ir.BINARY, ir.NEGATE, ir.NOT,
     ir.COMPARE, ir.AND, ir.OR, ir.SELECT, ir.SEQUENCE}
)  # fmt: skip
"""Instructions that values are made by."""
_KEYWORDS = {ir.CALL: 4, ir.METHOD: 5}


def behind(frame: Frame, registers: Iterable[int], at: int) -> Iterator[object]:
    """The names, and the constants, that registers are made of where an instruction stands, through variables."""
    wanted, variables = set(registers), set[int]()
    for instruction in reversed(frame.code.instructions[:at]):
        operation = instruction[0]
        if operation == ir.STORE and instruction[1] in variables:
            variables.discard(instruction[1])
            wanted.add(instruction[2])
        elif operation in _MAKING and instruction[1] in wanted:
            wanted.discard(instruction[1])
            wanted.update(ir.operands(instruction))
            if operation == ir.NAME:
                variables.add(instruction[2])
            yield from _said(frame, instruction)


def words_behind(frame: Frame, registers: Iterable[int], at: int) -> Iterator[str]:
    """Those of them that are texts."""
    return (said for said in behind(frame, registers, at) if isinstance(said, str))


def _said(frame: Frame, instruction: Instruction) -> Iterator[object]:
    operation = instruction[0]
    if operation == ir.CONST:
        yield frame.unit.constants[instruction[2]]
    elif operation in (ir.NAME, ir.ATTR, ir.METHOD):
        yield frame.strings[instruction[2 if operation == ir.NAME else 3]]
    if operation in _KEYWORDS:
        yield from (frame.strings[word] for word, _ in instruction[_KEYWORDS[operation]] if word >= 0)
