"""Exceptions: their messages end in logs, error reports and answers."""

from collections.abc import Sequence

from ...model import code as ir
from ...model.code import Instruction
from ...model.summaries import Exit
from ...model.values import Site, Value
from ..calls.arguments import Arguments, evaluate
from ..frame import Frame
from .disclosing import expose

_ENDINGS = ("Error", "Exception", "Warning", "Exit", "Http404")


def disclose(frame: Frame, maker: Instruction, register: int) -> None:
    """What an exception says that is raised. ``maker`` is the instruction before, which mostly makes it."""
    if maker[0] not in (ir.CALL, ir.METHOD) or maker[1] != register:
        _disclose_made(frame, frame.registers[register])
        return
    is_method = maker[0] == ir.METHOD
    arguments = evaluate(frame, *(maker[4:6] if is_method else maker[3:5]))
    name = frame.strings[maker[3]] if is_method else frame.registers[maker[2]].noun
    _say(frame, name, arguments.every(), frame.site(maker[6] if is_method else maker[5]))


def _disclose_made(frame: Frame, value: Value) -> None:
    """What an exception says that was made before: it sets out where it was made."""
    names = [ref[1].removesuffix("()").rpartition(".")[2] for ref in value.refs if ref[0] == "ext"]
    for _, obj in frame.objects(value):
        if obj.kind == "external" and obj.site is not None and names and names[0].endswith(_ENDINGS):
            _say(frame, names[0], [*obj.fields.values()], obj.site)


def inherited(frame: Frame, cls: tuple[str, int], name: str, arguments: Arguments, site: Site) -> None:
    """``super().__init__(message)`` in an exception of the project."""
    if name == "__init__" and any(base.endswith(_ENDINGS) for base in frame.world.external_bases(cls)):
        _say(frame, frame.world.class_name(cls), arguments.every(), site)


def _say(frame: Frame, name: str, said: Sequence[Value], site: Site) -> None:
    if frame.world.wants_exceptions():
        expose(frame, Exit(name, name, "exception", "", "high", site), [("", "", value) for value in said], site)
