"""What lowering fills: tables of what it meets, and lists of instructions."""

from collections import defaultdict
from itertools import count
from operator import attrgetter
from typing import Any

from ..model import code as ir
from ..model.code import Code, Instruction, Parameter

place = attrgetter("lineno", "col_offset", "end_lineno", "end_col_offset")
"""The span that a node covers."""


def numbered() -> defaultdict[Any, int]:
    """A table that gives what it is asked for the first time the next number."""
    return defaultdict(count().__next__)


class CodeBuilder:
    """One code under construction."""

    def __init__(self, name: str, qualname: str, span: int) -> None:
        self.name = name
        self.qualname = qualname
        self.span = span
        self.parameters: list[Parameter] = []
        self.returns: tuple[str, ...] = ()
        self.instructions: list[Instruction] = []
        self.nested: list[Code] = []
        self.new = count().__next__
        """A register that nothing has used yet."""
        self.local_names: set[str] = set()
        self.global_names: set[str] = set()
        self.is_generator = False
        self.renamed: list[dict[str, str]] = []
        """Names of the comprehensions around the current spot, made unique."""

    def name_of(self, name: str) -> str:
        """What a variable is called in the instructions: those of a comprehension have a name of their own."""
        for scope in reversed(self.renamed):
            if name in scope:
                return scope[name]
        return name

    def finish(self) -> Code:
        """The code as it stands now; nothing is added after it."""
        return Code(
            self.name,
            self.qualname,
            tuple(self.parameters),
            self.returns,
            tuple(self.instructions),
            tuple(self.nested),
            self.new(),
            frozenset(self.local_names),
            frozenset(self.global_names),
            self.is_generator,
            self.span,
        )


def plain_constant(value: object) -> object:
    """A constant as data that JSON holds; what it cannot hold becomes the type's name in a list."""
    if value is None or isinstance(value, bool | str | float):
        return value if value == value and value not in (float("inf"), float("-inf")) else ["float"]
    if isinstance(value, int):
        return value if abs(value) < 2**53 else ["int"]
    if isinstance(value, bytes):
        return ["bytes", value[:80].decode("latin-1")]
    return [type(value).__name__]


__all__ = ["CodeBuilder", "ir", "numbered", "place", "plain_constant"]
