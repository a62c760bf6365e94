"""Syntax trees to instructions. Nothing here recurses: a tree may be as deep as Python's parser allows.

Handlers are generators that yield the nodes they need lowered first and receive their registers;
one loop drives them on a stack of its own.
"""

import ast
from collections.abc import Callable, Generator, Sequence
from types import GeneratorType
from typing import Any

from ..model.code import Parameter, Unit
from ..parse import expressions, statements
from .annotations import annotation_marks, annotation_names
from .builder import CodeBuilder, Tables, ir, make_unit, plain_constant

Lowered = Generator[Any, Any, Any]

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


class Lowering:
    """Lowers one unit.

    ``define`` is called for each function or class that becomes a unit of its own (those in module
    and class bodies) and returns its number; None lowers them in place (inside functions).
    """

    def __init__(self, define: Callable[[ast.stmt], int] | None, first_line: int = 1) -> None:
        self.tables = Tables(first_line)
        self.define = define
        self.annotations: list[tuple[str, tuple[str, ...]]] = []
        self.codes: list[CodeBuilder] = []

    @property
    def code(self) -> CodeBuilder:
        """The code that instructions go to now."""
        return self.codes[-1]

    def body(self, name: str, statements_: Sequence[ast.stmt], first_line: int) -> Unit:
        """A module or class body as a unit."""
        self.codes.append(CodeBuilder(name, name, self.tables.lines(first_line, 0, first_line, 0)))
        self._drive(self._block(statements_))
        return make_unit(self.codes.pop().finish(), self.tables, self.annotations)

    def function(self, node: FunctionNode, qualname: str) -> Unit:
        """An outermost function with everything nested in it as a unit."""
        code = self._drive(self.callable(node, qualname, node.name))
        return make_unit(code, self.tables, [])

    def callable(self, node: FunctionNode | ast.Lambda, qualname: str, name: str) -> Lowered:
        """The code of a function or lambda."""
        builder = CodeBuilder(name, qualname, self.tables.span(node))
        builder.parameters = parameters_of(node.args)
        builder.local_names.update(parameter.name for parameter in builder.parameters)
        builder.renamed = self._renamed_around(builder.local_names)
        define, self.define = self.define, None
        self.codes.append(builder)
        if isinstance(node, ast.Lambda):
            result = yield node.body
            builder.emit(ir.RETURN, result, self.tables.span(node.body))
        else:
            builder.returns = annotation_names(node.returns)
            yield from self._block(node.body)
        self.codes.pop()
        self.define = define
        return builder.finish()

    def _renamed_around(self, own: set[str]) -> list[dict[str, str]]:
        """What a function inside a comprehension calls the comprehension's variables."""
        scopes = self.codes[-1].renamed if self.codes else []
        names = {name: unique for scope in scopes for name, unique in scope.items() if name not in own}
        return [names] if names else []

    def _block(self, body: Sequence[ast.stmt]) -> Lowered:
        for statement in body:  # noqa: UP028 - answers are sent in, which a sequence cannot take
            yield statement

    def emit(self, *instruction: object) -> None:
        """Append one instruction to the current code."""
        self.codes[-1].instructions.append(list(instruction))

    def constant(self, value: object) -> int:
        """A register that holds a constant."""
        # perf: this and the two below run for every other node.
        code = self.codes[-1]
        register = code.registers
        code.registers += 1
        code.instructions.append([ir.CONST, register, self.tables.constant(plain_constant(value))])
        return register

    def load(self, name: str) -> int:
        """A register that holds a variable."""
        code = self.codes[-1]
        register = code.registers
        code.registers += 1
        strings = self.tables.strings
        word = code.name_of(name) if code.renamed else name
        code.instructions.append([ir.NAME, register, strings.setdefault(word, len(strings))])
        return register

    def store(self, name: str, register: int, span: int) -> None:
        """Bind a variable."""
        code = self.codes[-1]
        name = code.name_of(name)
        code.local_names.add(name)
        code.instructions.append([ir.STORE, self.tables.string(name), register, span])

    def assign(self, target: ast.expr, register: int, span: int) -> Lowered:
        """Bind a target, however nested, to a register."""
        return statements.assign(self, target, register, span)

    def defaults(self, arguments: ast.arguments) -> Lowered:
        """The default values as pairs of parameter name and register."""
        found = []
        positional = [*arguments.posonlyargs, *arguments.args]
        for argument, default in zip(
            positional[len(positional) - len(arguments.defaults) :], arguments.defaults, strict=True
        ):
            found.append([self.tables.string(argument.arg), (yield default)])
        for argument, keyword_default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if keyword_default is not None:
                found.append([self.tables.string(argument.arg), (yield keyword_default)])
        return found

    def _drive(self, start: Lowered) -> Any:
        stack: list[Lowered] = [start]
        answer: Any = None
        while stack:
            try:
                wanted = stack[-1].send(answer)
            except StopIteration as done:
                stack.pop()
                answer = done.value
                continue
            kind = type(wanted)
            if kind is ast.Name:
                answer = self.load(wanted.id)
            elif kind is ast.Constant:
                answer = self.constant(wanted.value)
            else:
                answer = wanted if kind is GeneratorType else _HANDLERS[kind](self, wanted)
                if type(answer) is GeneratorType:
                    stack.append(answer)
                    answer = None
        return answer


def parameters_of(arguments: ast.arguments) -> list[Parameter]:
    """The parameters in their order, with what they are annotated as."""
    found = [_parameter(each, "p") for each in (*arguments.posonlyargs, *arguments.args)]
    if arguments.vararg:
        found.append(_parameter(arguments.vararg, "*"))
    found += [_parameter(each, "k") for each in arguments.kwonlyargs]
    if arguments.kwarg:
        found.append(_parameter(arguments.kwarg, "**"))
    return found


def _parameter(argument: ast.arg, kind: str) -> Parameter:
    annotation = argument.annotation
    marks = annotation_marks(annotation) if isinstance(annotation, ast.Subscript) else ()
    return Parameter(argument.arg, kind, annotation_names(annotation), marks)


_HANDLERS: dict[type, Callable[[Any, Any], Any]] = {**expressions.HANDLERS, **statements.HANDLERS}
