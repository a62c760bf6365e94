"""Calls that could not matter when they were made, and do now: what they gave is handed something personal.

``channel().send(user.email)`` and ``client = get_client()``: whoever gives a client is handed
nothing personal and says nothing of it, so the call is not followed. Its answer's method tells that it should.
"""

from collections.abc import Sequence

from ...model import code as ir
from ...model.code import Instruction
from ...model.values import Value
from ..calls.deferred import follow
from ..frame import Frame

_LONGEST_WAY = 8
"""Variables that are walked through back to a call."""


def receiver(frame: Frame, register: int) -> Value:
    """What is handed something personal; where that is unknown, what a call gives that was not followed."""
    owner = frame.registers[register]
    maker = _maker(frame, register)
    if maker is None:
        return owner
    follow(frame, [maker])
    made = frame.registers[maker[1]]
    if not made.refs:
        return owner
    for variable, value in frame.state.env.items():
        if value is owner:
            frame.state.env[variable] = made.called(owner.noun)
    frame.registers[register] = made.called(owner.noun) if owner.noun else made
    return frame.registers[register]


def _maker(frame: Frame, register: int) -> Instruction | None:
    """The call of the project that gave what is in a register, and that was not followed."""
    before = frame.code.instructions[: frame.counter]
    for _ in range(_LONGEST_WAY):
        place = _last(before, register)
        if place is None:
            return None
        made = before[place]
        if made[0] in (ir.CALL, ir.METHOD):
            return made if place in frame.unfollowed else None
        if made[0] != ir.NAME:
            return None
        before = before[:place]
        stored = next((ins for ins in reversed(before) if ins[0] == ir.STORE and ins[1] == made[2]), None)
        if stored is None:
            return None
        register = stored[2]
    return None


def _last(instructions: Sequence[Instruction], register: int) -> int | None:
    """The place of the last instruction that filled a register."""
    places = range(len(instructions) - 1, -1, -1)
    return next((at for at in places if instructions[at][0] in ir.MAKING and instructions[at][1] == register), None)
