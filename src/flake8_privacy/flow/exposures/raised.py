"""Exceptions: their messages end in logs, error reports and answers."""

from ...model import code as ir
from ...model.code import Instruction
from ...model.summaries import Exit
from ..calls.arguments import evaluate
from ..frame import Frame
from .disclosing import expose


def disclose(frame: Frame, maker: Instruction, register: int) -> None:
    """What an exception says that is made where it is raised. ``maker`` is the instruction before."""
    if maker[0] not in (ir.CALL, ir.METHOD) or maker[1] != register:
        return
    is_method = maker[0] == ir.METHOD
    arguments = evaluate(frame, *(maker[4:6] if is_method else maker[3:5]))
    site = frame.site(maker[6] if is_method else maker[5])
    name = frame.strings[maker[3]] if is_method else frame.registers[maker[2]].noun
    given = [("", "", value) for value in arguments.every()]
    expose(frame, Exit(name, name, "exception", "", "high", site), given, site)
