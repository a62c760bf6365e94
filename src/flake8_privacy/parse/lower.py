"""Syntax trees to instructions: the handler of a node calls those of the nodes below it."""

import ast
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, TypeVar

from ..model.code import Code, Parameter, Unit
from ..parse import expressions, statements
from .annotations import annotation_marks, annotation_names
from .builder import CodeBuilder, ir, numbered, place, plain_constant

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
Definition = FunctionNode | ast.ClassDef

_Lowered = TypeVar("_Lowered")
_Name, _Constant, _NAME, _CONST = ast.Name, ast.Constant, ir.NAME, ir.CONST
_CALLS = 5
"""A level of a tree takes fewer calls within calls."""


class Lowering:
    """Lowers one unit.

    ``next_unit`` is given for the body of a module or class: functions and classes in it become units of their own,
    numbered from there. What a function defines is lowered in place.
    """

    def __init__(self, next_unit: int | None = None) -> None:
        self.strings = numbered()
        self.spans = numbered()
        self.constants: list[object] = []
        self.annotations: list[tuple[str, tuple[str, ...]]] = []
        self.is_body = next_unit is not None
        self.defined: list[Definition] = []
        """What becomes a unit of its own, in order."""
        self._next_unit = next_unit or 0

    def body(self, name: str, statements_: Sequence[ast.stmt], first_line: int) -> Unit:
        """A module or class body as a unit."""
        self._fill(CodeBuilder(name, name, self.spans[first_line, 0, first_line, 0]))
        self.block(statements_)
        return self._unit(self.code.finish())

    def function(self, node: FunctionNode, qualname: str, lines_before: int = 0) -> Unit:
        """An outermost function with everything nested in it as a unit; its text stands behind some lines."""
        code = self._filled(CodeBuilder(node.name, qualname, self.spans[place(node)]), node, [])
        return self._unit(code, lines_before)

    def nested(self, node: FunctionNode | ast.Lambda, name: str) -> int:
        """The number of the code of a function or lambda among those nested in the current one."""
        outer = self.code
        builder = CodeBuilder(name, f"{outer.qualname}.{name}", self.spans[place(node)])
        code = self._filled(builder, node, outer.renamed)
        self._fill(outer)
        outer.nested.append(code)
        return len(outer.nested) - 1

    def _fill(self, code: CodeBuilder) -> None:
        """Let instructions go to a code."""
        # perf: what nearly every handler asks for stands at hand.
        self.code = code
        self.emit = code.instructions.append
        self.new = code.new

    def _filled(self, code: CodeBuilder, node: FunctionNode | ast.Lambda, around: list[dict[str, str]]) -> Code:
        """The code of a function or lambda; ``around`` are the comprehensions that it stands in."""
        code.parameters = parameters_of(node.args)
        code.local_names.update(parameter.name for parameter in code.parameters)
        names = {name: unique for scope in around for name, unique in scope.items() if name not in code.local_names}
        code.renamed = [names] if names else []
        self._fill(code)
        if isinstance(node, ast.Lambda):
            result = self.value(node.body)
            self.emit([ir.RETURN, result, self.spans[place(node.body)]])
        else:
            code.returns = annotation_names(node.returns)
            self.block(node.body)
        return code.finish()

    def _unit(self, code: Code, lines_before: int = 0) -> Unit:
        spans: Iterable[tuple[int, int, int, int]] = self.spans
        if lines_before:
            spans = [(line + lines_before, column, end + lines_before, last) for line, column, end, last in spans]
        flat = tuple(chain.from_iterable(spans))
        return Unit(code, tuple(self.strings), tuple(self.constants), flat, tuple(self.annotations))

    def define(self, node: Definition) -> int:
        """The number of the unit that a function or class of a body becomes."""
        self.defined.append(node)
        return self._next_unit + len(self.defined) - 1

    def block(self, statements_: Sequence[ast.stmt]) -> None:
        """Lower statements one after the other."""
        for statement in statements_:
            _STATEMENTS[type(statement)](self, statement)

    def value(self, node: ast.expr) -> int:
        """The register that holds what an expression gives."""
        # perf: every other expression is one of these two.
        if type(node) is _Name:
            register, code = self.new(), self.code
            self.emit([_NAME, register, self.strings[code.name_of(node.id) if code.renamed else node.id]])
            return register
        if type(node) is _Constant:
            return self.constant(node.value)
        return _EXPRESSIONS[type(node)](self, node)

    def constant(self, value: object) -> int:
        """A register that holds a constant."""
        register, constants = self.new(), self.constants
        self.emit([_CONST, register, len(constants)])
        constants.append(value if type(value) is str else plain_constant(value))
        return register

    def store(self, name: str, register: int, span: int) -> None:
        """Bind a variable."""
        code = self.code
        if code.renamed:
            name = code.name_of(name)
        code.local_names.add(name)
        self.emit([ir.STORE, self.strings[name], register, span])

    def defaults(self, arguments: ast.arguments) -> list[list[int]]:
        """The default values as pairs of parameter name and register."""
        found: list[list[int]] = []
        if not arguments.defaults and not arguments.kwonlyargs:
            return found
        if arguments.defaults:
            positional = [*arguments.posonlyargs, *arguments.args]
            for argument, default in zip(positional[-len(arguments.defaults) :], arguments.defaults, strict=True):
                found.append([self.strings[argument.arg], self.value(default)])
        for argument, keyword_default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if keyword_default is not None:
                found.append([self.strings[argument.arg], self.value(keyword_default)])
        return found


def body_unit(node: ast.Module | ast.ClassDef, name: str, next_unit: int) -> tuple[Unit, list[Definition]]:
    """The body of a module or class as a unit, and what in it becomes units of its own, numbered from ``next_unit``."""

    def lower() -> tuple[Unit, list[Definition]]:
        lowering = Lowering(next_unit)
        return lowering.body(name, node.body, getattr(node, "lineno", 1)), lowering.defined

    return _at_any_depth(node, lower)


def function_unit(node: FunctionNode, qualname: str, lines_before: int = 0) -> Unit:
    """An outermost function as a unit; its text stands behind so many lines."""
    return _at_any_depth(node, lambda: Lowering().function(node, qualname, lines_before))


def _at_any_depth(tree: ast.AST, lower: Callable[[], _Lowered]) -> _Lowered:
    """What ``lower`` makes of a tree, which may be as deep as Python's parser allows.

    Lowering is Python all the way down, and such calls take no room of the C stack: the limit is only a number.
    """
    try:
        return lower()
    except RecursionError:
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(limit + _CALLS * _depth(tree))
        try:
            return lower()
        finally:
            sys.setrecursionlimit(limit)


def _depth(tree: ast.AST) -> int:
    depth, level = 0, [tree]
    while level:
        depth, level = depth + 1, [child for node in level for child in ast.iter_child_nodes(node)]
    return depth


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
    if annotation is None:
        return Parameter(argument.arg, kind, ())
    marks = annotation_marks(annotation) if isinstance(annotation, ast.Subscript) else ()
    return Parameter(argument.arg, kind, annotation_names(annotation), marks)


_EXPRESSIONS: dict[type, Callable[[Lowering, Any], int]] = expressions.HANDLERS
_STATEMENTS: dict[type, Callable[[Lowering, Any], None]] = statements.HANDLERS
