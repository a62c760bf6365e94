"""Of what something is read that is no answer: such a name is that of a thing, whatever it says."""

from ...model import code as ir
from ..frame import Frame


def opened(frame: Frame) -> frozenset[str]:
    """The names in a code of which something is read that is no answer."""
    called: dict[int, int] = {}
    found = set()
    for instruction in frame.code.instructions:
        if instruction[0] == ir.NAME:
            called[instruction[1]] = instruction[2]
        elif instruction[0] == ir.ATTR:
            word = frame.strings[instruction[3]]
            owner = called.get(instruction[2])
            if owner is not None and frame.names.answer(word) is None and not frame.names.hints.answers(word):
                found.add(frame.strings[owner])
            called[instruction[1]] = instruction[3]
    return frozenset(found)
