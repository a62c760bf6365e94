"""The tables and instruction lists that lowering fills."""

import ast
from itertools import chain

from ..model import code as ir
from ..model.code import Code, Parameter, Unit

Register = int


class Tables:
    """The strings, constants and spans of one unit."""

    def __init__(self, first_line: int = 1) -> None:
        self.offset = first_line - 1
        """Lines before the text that was parsed."""
        self.strings: dict[str, int] = {}
        self.constants: list[object] = []
        self.spans: dict[tuple[int, int, int, int], int] = {}

    def string(self, text: str) -> int:
        """The number of a text in the table of strings; a new one is added."""
        return self.strings.setdefault(text, len(self.strings))

    def constant(self, value: object) -> int:
        """The number of a constant, which is always added."""
        self.constants.append(value)
        return len(self.constants) - 1

    def span(self, node: ast.expr | ast.stmt | ast.ExceptHandler | ast.pattern | ast.keyword) -> int:
        """The number of the span that a node covers."""
        # perf: asked for every other node.
        offset, spans = self.offset, self.spans
        found = (
            node.lineno + offset,
            node.col_offset,
            (node.end_lineno or node.lineno) + offset,
            node.end_col_offset or 0,
        )
        return spans.setdefault(found, len(spans))

    def lines(self, line: int, column: int, end_line: int, end_column: int) -> int:
        """The number of a span by its corners, with lines counted in the text that was parsed."""
        span = (line + self.offset, column, end_line + self.offset, end_column)
        return self.spans.setdefault(span, len(self.spans))


class CodeBuilder:
    """One code under construction."""

    def __init__(self, name: str, qualname: str, span: int) -> None:
        self.name = name
        self.qualname = qualname
        self.span = span
        self.parameters: list[Parameter] = []
        self.returns: tuple[str, ...] = ()
        self.instructions: list[list[object]] = []
        self.nested: list[Code] = []
        self.registers = 0
        self.local_names: set[str] = set()
        self.global_names: set[str] = set()
        self.is_generator = False
        self.renamed: list[dict[str, str]] = []
        """Names of the comprehensions around the current spot, made unique."""

    def new(self) -> Register:
        """A register that nothing has used yet."""
        self.registers += 1
        return self.registers - 1

    def emit(self, *instruction: object) -> None:
        """Append one instruction."""
        self.instructions.append(list(instruction))

    def name_of(self, name: str) -> str:
        """What a variable is called in the instructions: those of a comprehension have a name of their own."""
        for scope in reversed(self.renamed):
            if name in scope:
                return scope[name]
        return name

    def finish(self) -> Code:
        """The code as it stands now."""
        return Code(
            self.name,
            self.qualname,
            tuple(self.parameters),
            self.returns,
            tuple(self.instructions),
            tuple(self.nested),
            self.registers,
            frozenset(self.local_names),
            frozenset(self.global_names),
            self.is_generator,
            self.span,
        )


def make_unit(code: Code, tables: Tables, annotations: list[tuple[str, tuple[str, ...]]]) -> Unit:
    """The finished unit."""
    return Unit(
        code,
        tuple(tables.strings),
        tuple(tables.constants),
        tuple(chain.from_iterable(tables.spans)),
        tuple(annotations),
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


__all__ = ["CodeBuilder", "Tables", "ir", "make_unit", "plain_constant"]
