"""The interpreter: runs the instructions of one code over abstract values, once from top to bottom.

It asks for what it lacks by yielding a request for a summary or the frame of a nested function; its
driver keeps those on a stack of its own, so neither calls nor nesting can overflow Python's.
"""

from collections.abc import Callable, Generator
from functools import partial
from typing import TypeVar

from ..model import code as ir
from ..model.code import Instruction
from ..model.summaries import Summary
from ..model.world import Needed
from . import control, operations
from .checks import is_function
from .frame import Frame
from .summarizing import summarize

_Answer = TypeVar("_Answer")
Run = Generator[Needed | Frame, Summary | None, Summary]


def run(frame: Frame) -> Run:
    """Interpret a frame to its summary."""
    instructions = frame.code.instructions
    flow = control.Control(frame)
    end = len(instructions)
    position = 0
    while position < end:
        instruction = instructions[position]
        operation = instruction[0]
        handler = _HANDLERS[operation]
        if handler is None:
            if operation in _ASKING or (operation == ir.IF and is_function(frame.registers[instruction[1]])):
                yield from _asked(partial(flow.prepare, instruction, position))
            jump = _STEPS[operation](flow, instruction, position)
            position = position + 1 if jump is None else jump
            continue
        guards = frame.state.guards
        if guards is None:
            position += 1
            continue
        frame.counter = position
        if operation == ir.FUNCTION:
            nested = yield from _asked(partial(operations.nested_frame, frame, instruction))
            if nested is not None:
                summary = yield nested
                if summary is not None:
                    operations.keep_nested(frame, nested, summary)
        while True:
            try:
                handler(frame, instruction)
                break
            except Needed as needed:
                frame.state.guards = guards
                yield needed
        position += 1
    if frame.leaving:
        from . import catching  # perf: little of what is raised carries anything

        yield from _asked(partial(catching.by_decorators, frame))
    if frame.outer is None and frame.found.is_catching:
        from . import catching

        yield from _asked(partial(catching.by_frameworks, frame))
    if frame.outer is None and frame.world.is_decorated(frame.key):
        from .functions import wrapping  # perf: few functions are decorated by the project

        yield from _asked(partial(wrapping.result, frame))
    typed = yield from _asked(lambda: operations.typed_as(frame, frame.code.returns))
    # What a shared container was filled with may be an exception that its class shows in a way of its own.
    return (yield from _asked(partial(summarize, frame, typed)))


def _asked(question: Callable[[], _Answer]) -> Generator[Needed | Frame, Summary | None, _Answer]:
    """The answer to a question that may need summaries first."""
    while True:
        try:
            return question()
        except Needed as needed:
            yield needed


_ASKING = frozenset({ir.RAISE, ir.EXCEPT, ir.LEAVE})
"""The steps of control that may need summaries."""
_STEPS = control.STEPS
_HANDLERS: list[Callable[[Frame, Instruction], None] | None] = [
    operations.HANDLERS.get(operation) for operation in range(ir.OPERATIONS)
]
"""What each instruction does to the values, by its number; None for those that decide the flow of control."""
