"""What stands behind a value within a function: the names and constants that it is made of."""

from collections.abc import Iterable, Iterator

from ...model import code as ir
from ...model.code import Instruction
from ..frame import Frame

_READS: dict[int, tuple[int, ...]] = {
    ir.CONST: (), ir.NAME: (), ir.ATTR: (2,), ir.ITEM: (2, 3), ir.SLICE: (2,), ir.CALL: (2, 3, 4), ir.METHOD: (2, 4, 5),
    ir.TEXT: (2,), ir.BINARY: (3, 4), ir.NEGATE: (2,), ir.NOT: (2,), ir.COMPARE: (3,), ir.AND: (2, 3), ir.OR: (2, 3),
    ir.SELECT: (2, 3, 4), ir.SEQUENCE: (3,),
}  # fmt: skip
"""Where instructions name the registers that they read."""
_KEYWORDS = {ir.CALL: 4, ir.METHOD: 5}


def behind(frame: Frame, registers: Iterable[int], at: int) -> Iterator[object]:
    """The names, and the constants, that registers are made of where an instruction stands, through variables."""
    wanted, variables = set(registers), set[int]()
    for instruction in reversed(frame.code.instructions[:at]):
        operation = instruction[0]
        if operation == ir.STORE and instruction[1] in variables:
            variables.discard(instruction[1])
            wanted.add(instruction[2])
        elif operation in _READS and instruction[1] in wanted:
            wanted.discard(instruction[1])
            wanted.update(_operands(instruction))
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


def _operands(instruction: Instruction) -> Iterator[int]:
    """The registers that an instruction reads; starred ones are negative."""
    for place in _READS[instruction[0]]:
        if place == _KEYWORDS.get(instruction[0]):
            registers = [register for _, register in instruction[place]]
        else:
            registers = instruction[place] if isinstance(instruction[place], list) else [instruction[place]]
        for register in registers:
            yield register if register >= 0 else -register - 1
