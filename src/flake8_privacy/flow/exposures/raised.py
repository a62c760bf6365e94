"""Exceptions: their messages end in logs, error reports and answers."""

from collections.abc import Mapping, Sequence

from ...model import code as ir
from ...model.code import Instruction
from ...model.summaries import Exit
from ...model.values import Label, Obj, Site, Step, Value
from ..calls.arguments import Arguments, evaluate
from ..frame import Frame
from ..values.writing import write
from .disclosing import expose

ARGS = "args"
"""The attribute in which an exception keeps what it was made of."""
_ENDINGS = ("Error", "Exception", "Warning", "Exit", "Http404")


def disclose(frame: Frame, maker: Instruction, register: int, known: Mapping[Label, Step]) -> None:
    """What an exception says that is raised. ``maker`` is the instruction before, which mostly makes it.

    What is ``known`` was said by the exception that was caught before.
    """
    if maker[0] not in (ir.CALL, ir.METHOD) or maker[1] != register:
        _disclose_made(frame, frame.registers[register])
        return
    is_method = maker[0] == ir.METHOD
    arguments = evaluate(frame, *(maker[4:6] if is_method else maker[3:5]))
    name = frame.strings[maker[3]] if is_method else frame.registers[maker[2]].noun
    _say(frame, name, arguments.every(), frame.site(maker[6] if is_method else maker[5]), known)


def _disclose_made(frame: Frame, value: Value) -> None:
    """What an exception says that was made before: it sets out where it was made."""
    names = [ref[1].removesuffix("()").rpartition(".")[2] for ref in value.refs if ref[0] == "ext"]
    for _, obj in frame.objects(value):
        if obj.kind == "external" and obj.site is not None and names and names[0].endswith(_ENDINGS):
            _say(frame, names[0], [*obj.fields.values()], obj.site)


def inherited(frame: Frame, cls: tuple[str, int], receiver: Value, name: str, arguments: Arguments, site: Site) -> None:
    """``super().__init__(message)`` in an exception of the project: it says and keeps what it is given."""
    if name == "__init__" and is_exception(frame, cls):
        _say(frame, frame.world.class_name(cls), arguments.every(), site)
        write(frame, receiver, ARGS, listed(frame, arguments.every()))
        for key, value in arguments.keywords.items():
            write(frame, receiver, key, value)


def is_exception(frame: Frame, cls: tuple[str, int]) -> bool:
    """Whether a class of the project inherits from an exception of Python or of a package."""
    return any(base.endswith(_ENDINGS) for base in frame.world.external_bases(cls))


def listed(frame: Frame, given: Sequence[Value]) -> Value:
    """The ``args`` of an exception."""
    return frame.make(Obj("list", None, {f"#{index}": value for index, value in enumerate(given)}, None), part=23)


def _say(frame: Frame, name: str, said: Sequence[Value], site: Site, known: Mapping[Label, Step] = {}) -> None:
    if frame.world.wants_exceptions():
        exit_ = Exit(name, name, "exception", "", "high", site)
        expose(frame, exit_, [("", "", value) for value in said], site, known=known)
