"""A file's text to its module facts: what it defines, and the code of its module and class bodies."""

import ast
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from ..model.code import STORE, Unit
from ..model.facts import Extent, Flag, Likelihood, ModuleFacts, Problem, UnitHead
from ..model.findings import Place
from ..model.source import SourceFile
from .annotations import dotted_name
from .decode import Lines, Undecodable, decode
from .imports import aliases, import_lines
from .lower import FunctionNode, body_unit, function_unit
from .syntax import can_be_parsed, parsed


class Watcher(Protocol):
    """Somebody who is shown the text of every module."""

    def take(self, path: str, text: str, units: Sequence[Extent]) -> Sequence[Likelihood]:
        """A module's text, and what of it is its units', in order; how likely it is that the code of each is needed."""


# perf: a pattern that starts with a newline is searched for twice as fast as one for the start of a line, and one that
# never tries less once more.
_SELF_ASSIGNED = re.compile(r"\n[ \t]++(?:self|cls)\.(\w++)[ \t]*+(?:,|=(?!=)|:[^=\n]++=(?!=))")
_GLOBAL = re.compile(r"\n[ \t]++global[ \t]+([\w, \t]+)")
_OPTIONS = frozenset({"Option", "Argument", "Form", "Query", "Body", "Cookie"})
_Expr, _Constant = ast.Expr, ast.Constant
_TEST_FOLDERS = frozenset({"test", "tests", "fixtures", "migrations"})


def is_test_path(path: str) -> bool:
    """Whether a file holds tests: its people are made up."""
    *folders, name = path.split("/")
    if name in ("tests.py", "conftest.py") or name.startswith("test_") or name.endswith("_test.py"):
        return True
    return any(folder in _TEST_FOLDERS for folder in folders)


MOST_KEPT = 40000


class Trees:
    """Syntax trees of functions that were not lowered when their module was read, kept for a while.

    perf: parsing a function's lines again costs a twentieth of a run. Trees take some fifty times the
    room of their text, so none are kept where they are of more than ``room`` lines.
    """

    def __init__(self, room: int = MOST_KEPT) -> None:
        self._room = room
        self._kept: dict[tuple[str, int], FunctionNode] = {}

    def keep(self, place: tuple[str, int], node: FunctionNode, lines: int) -> None:
        """Keep a tree; where there is no room for all, none is kept."""
        self._room -= lines
        if self._room >= 0:
            self._kept[place] = node
        else:
            self._kept.clear()

    def join(self, others: "Trees") -> None:
        """Keep the trees that others keep, as well."""
        self._kept.update(others._kept)

    def take(self, place: tuple[str, int]) -> FunctionNode | None:
        """Hand a tree over, if it was kept."""
        return self._kept.pop(place, None)


class _Matches:
    """The names that a pattern finds in a text, by their lines."""

    # perf: searched once a module, not once a function.
    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._lines: list[int] = []
        self._names: list[str] = []
        line, position = 1, 0
        for match in pattern.finditer(text):
            line += text.count("\n", position, match.start(1))
            position = match.start(1)
            for name in match[1].split(","):
                self._lines.append(line)
                self._names.append(name.strip())

    def among(self, first: int, last: int) -> tuple[str, ...]:
        """The names found on these lines, each once."""
        if not self._lines:
            return ()
        start, end = bisect_left(self._lines, first), bisect_right(self._lines, last)
        return tuple(dict.fromkeys(self._names[start:end])) if start < end else ()


class _Skeleton:
    """Collects the units of one module while its bodies are lowered."""

    def __init__(self, path: str, text: str, watcher: Watcher, trees: Trees) -> None:
        self.path = path
        self.trees = trees
        self.text = text
        self.watcher = watcher
        self.functions: list[tuple[int, FunctionNode]] = []
        self.heads: list[UnitHead] = []
        self.units: dict[int, Unit] = {}
        self.todo: list[tuple[int, ast.ClassDef]] = []
        self.flags: list[Flag] = []
        self.inner: list[list[tuple[int, int]]] = []
        """Lines within a unit that are not its own: of what a body defines, and of a docstring."""
        self.declared = _Matches(_GLOBAL, text if "global " in text else "")
        self.assigned = _Matches(_SELF_ASSIGNED, text)

    def run(self, tree: ast.Module) -> None:
        self.heads.append(UnitHead(0, "module", "", "", -1, 1, self.text.count("\n") + 1, (), ()))
        self.inner.append(_docstring(tree))
        self._body(0, tree)
        while self.todo:
            self._body(*self.todo.pop())
        likelihoods = self.watcher.take(self.path, self.text, [self._extent(head) for head in self.heads])
        for index, function in self.functions:
            head = self.heads[index]
            if likelihoods[index] is Likelihood.SURE:
                self.units[index] = function_unit(function, head.qualname)
            elif likelihoods[index] is Likelihood.MAYBE:
                self.trees.keep((self.path, index), function, head.last_line - head.first_line + 1)

    def _extent(self, head: UnitHead) -> Extent:
        lines = _outside(head.first_line, head.last_line, self.inner[head.index])
        is_body = head.kind != "function"
        return Extent(lines, "" if is_body else self.heads[head.parent].name, is_body)

    def _body(self, index: int, node: ast.Module | ast.ClassDef) -> None:
        """Lower a body; what it defines become units."""
        name = self.heads[index].qualname or "<module>"
        self.units[index], defined = body_unit(node, name, len(self.heads))
        for each in defined:
            first = each.decorator_list[0].lineno if each.decorator_list else each.lineno
            last = each.end_lineno or each.lineno
            self.inner[index].append((first, last))
            if isinstance(each, ast.ClassDef):
                self._class(index, each, first, last)
            else:
                self._function(index, each, first, last)

    def _class(self, parent: int, node: ast.ClassDef, first: int, last: int) -> None:
        index = len(self.heads)
        self.inner.append(_docstring(node))
        self.todo.append((index, node))
        self.heads.append(
            UnitHead(index, "class", node.name, self._qualname(parent, node.name), parent, first, last, (), ())
        )

    def _function(self, parent: int, node: FunctionNode, first: int, last: int) -> None:
        index = len(self.heads)
        around = self.heads[parent]
        self.inner.append(_docstring(node))
        self.functions.append((index, node))
        binds = self.declared.among(first, last)
        assigns = self.assigned.among(first, last) if around.kind == "class" else ()
        self.flags += _flags(index, node.args)
        qualname = self._qualname(parent, node.name)
        self.heads.append(UnitHead(index, "function", node.name, qualname, parent, first, last, assigns, binds))

    def _qualname(self, parent: int, name: str) -> str:
        prefix = self.heads[parent].qualname
        return f"{prefix}.{name}" if prefix else name


def read_module(source: SourceFile, watcher: Watcher, trees: Trees, *, with_tests: bool = False) -> ModuleFacts:
    """The facts of one file; of a test, unless asked for, and of one that cannot be read only its lines.

    ``watcher`` is shown the text. What is sure to be needed is lowered at once; ``trees`` keeps what others may
    be lowered from later.
    """
    is_test = is_test_path(source.path)
    try:
        text = decode(source.content)
    except Undecodable as error:
        return _unreadable(source, error.line, 1, error.reason)
    if is_test and not with_tests and can_be_parsed(text):
        return ModuleFacts(source.path, (), {}, Lines(source), is_test, None)
    try:
        tree = parsed(text)
    except SyntaxError as error:
        line = min(max(error.lineno or 1, 1), text.count("\n") + 1)
        return _unreadable(source, line, max(error.offset or 1, 1), error.msg or "invalid syntax")
    except (RecursionError, MemoryError, ValueError) as error:
        reason = "too deeply nested" if isinstance(error, RecursionError | MemoryError) else str(error)
        return _unreadable(source, 1, 1, reason)
    if is_test and not with_tests:
        return ModuleFacts(source.path, (), {}, Lines(source), is_test, None)
    skeleton = _Skeleton(source.path, text, watcher, trees)
    skeleton.run(tree)
    said = (tuple(skeleton.flags), _stored(skeleton.units[0]), aliases(text), import_lines(text))
    return ModuleFacts(source.path, tuple(skeleton.heads), skeleton.units, Lines(source), is_test, None, *said)


def _stored(body: Unit) -> tuple[str, ...]:
    """The names that a body assigns to."""
    instructions = body.code.instructions
    return tuple(dict.fromkeys(body.strings[each[1]] for each in instructions if each[0] == STORE))


def _docstring(node: ast.Module | ast.ClassDef | FunctionNode) -> list[tuple[int, int]]:
    """The lines of a docstring, if there is one: what it tells is not what the code does."""
    first = node.body[0] if node.body else None
    if type(first) is _Expr and type(first.value) is _Constant and type(first.value.value) is str:
        start = getattr(node, "lineno", 0)
        return [(first.lineno, first.end_lineno or first.lineno)] if first.lineno > start else []
    return []


def _outside(first: int, last: int, inner: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first and last lines of what is left of some lines without others."""
    if not inner:
        return [(first, last)]
    found = []
    position = first
    for start, end in sorted(inner):
        if start > position:
            found.append((position, start - 1))
        position = max(position, end + 1)
    if position <= last:
        found.append((position, last))
    return found


def _flags(unit: int, arguments: ast.arguments) -> list[Flag]:
    """The parameters whose default is True or False."""
    if not arguments.defaults and not arguments.kw_defaults:
        return []
    positional = [*arguments.posonlyargs, *arguments.args]
    given = [*zip(reversed(positional), reversed(arguments.defaults), strict=False)]
    given += [(each, value) for each, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value]
    found = []
    for each, value in given:
        is_option = isinstance(value, ast.Call) or _is_told_to_be_option(each.annotation)
        default = _default_of(value) if isinstance(value, ast.Call) else value
        if isinstance(default, ast.Constant) and isinstance(default.value, bool):
            span = (each.lineno, each.col_offset, value.end_lineno or 0, value.end_col_offset or 0)
            found.append(Flag(unit, each.arg, default.value, is_option, span))
    return found


def _is_told_to_be_option(annotation: ast.expr | None) -> bool:
    """Whether the type of a parameter says where a person fills it in: ``Annotated[bool, Form()]``."""
    if not isinstance(annotation, ast.Subscript) or not isinstance(annotation.slice, ast.Tuple):
        return False
    said = [part.func for part in annotation.slice.elts[1:] if isinstance(part, ast.Call)]
    return any(dotted_name(func).rpartition(".")[2] in _OPTIONS for func in said)


def _default_of(node: ast.Call) -> ast.expr | None:
    """The default in ``Option(True, "--name")``; None for calls that are no such declaration."""
    if dotted_name(node.func).rpartition(".")[2] not in _OPTIONS:
        return None
    return next((each.value for each in node.keywords if each.arg == "default"), next(iter(node.args), None))


def _unreadable(source: SourceFile, line: int, column: int, reason: str) -> ModuleFacts:
    problem = Problem(Place(source.path, line, column, line, column + 1), reason)
    return ModuleFacts(source.path, (), {}, Lines(source), is_test_path(source.path), problem)


def lower_function(facts: ModuleFacts, head: UnitHead, trees: Trees) -> Unit:
    """The unit of a function, lowered from its tree or, where that was not kept, from its own lines.

    The lines keep their indentation under an ``if``, so columns and all lines but one stay true.
    """
    kept = trees.take((facts.path, head.index))
    if kept is not None:
        return function_unit(kept, head.qualname)
    segment = "\n".join(facts.lines[head.first_line - 1 : head.last_line])
    indented = segment[:1] in " \t"
    tree = parsed(f"if 1:\n{segment}" if indented else segment)
    outer = tree.body[0]
    node = outer.body[0] if isinstance(outer, ast.If) and indented else outer
    assert isinstance(node, FunctionNode)
    return function_unit(node, head.qualname, head.first_line - 2 if indented else head.first_line - 1)
