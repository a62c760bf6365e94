"""A file's text to its module facts: what it defines, and the code of its module and class bodies."""

import ast
import re
from collections.abc import Callable, Sequence

from ..model.facts import ModuleFacts, Problem, UnitHead
from ..model.findings import Place
from ..model.source import SourceFile
from .decode import Undecodable, decode
from .encoding import encode
from .lower import FunctionNode, Lowering

Wants = Callable[[tuple[str, int], str], bool]

_SELF_ASSIGNED = re.compile(r"^[ \t]+(?:self|cls)\.(\w+)[ \t]*(?:,|=(?!=)|:[^=\n]+=(?!=))", re.MULTILINE)
_GLOBAL = re.compile(r"^[ \t]+global[ \t]+([\w, \t]+)", re.MULTILINE)
_TEST_FOLDERS = frozenset({"test", "tests", "fixtures", "migrations"})


def is_test_path(path: str) -> bool:
    """Whether a file holds tests: its people are made up."""
    *folders, name = path.split("/")
    if name in ("tests.py", "conftest.py") or name.startswith("test_") or name.endswith("_test.py"):
        return True
    return any(folder in _TEST_FOLDERS for folder in folders)


class Trees:
    """Syntax trees of functions that were not lowered when their module was read, kept for a while.

    perf: parsing a function's lines again costs a twentieth of a run. Trees take some fifty times the
    room of their text, so only those of the first ``MOST_KEPT`` characters are kept.
    """

    MOST_KEPT = 4_000_000

    def __init__(self) -> None:
        self._room = self.MOST_KEPT
        self._kept: dict[tuple[str, int], FunctionNode] = {}

    def keep(self, place: tuple[str, int], node: FunctionNode, size: int) -> None:
        """Keep a tree while there is room."""
        if size <= self._room:
            self._room -= size
            self._kept[place] = node

    def take(self, place: tuple[str, int]) -> FunctionNode | None:
        """Hand a tree over, if it was kept."""
        return self._kept.pop(place, None)


class _Skeleton:
    """Collects the units of one module while its bodies are lowered."""

    def __init__(self, path: str, lines: list[str], wants: Wants, trees: Trees) -> None:
        self.path = path
        self.trees = trees
        self.wants = wants
        self.wanted: list[tuple[int, FunctionNode]] = []
        self.lines = lines
        self.heads: list[UnitHead] = []
        self.encoded: dict[int, bytes] = {}
        self.todo: list[tuple[int, ast.ClassDef]] = []

    def run(self, tree: ast.Module) -> None:
        self.heads.append(UnitHead(0, "module", "", "", -1, 1, len(self.lines), (), ()))
        self.encoded[0] = encode(Lowering(self._definer(0)).body("<module>", tree.body, 1))
        while self.todo:
            index, node = self.todo.pop()
            unit = Lowering(self._definer(index)).body(self.heads[index].qualname, node.body, node.lineno)
            self.encoded[index] = encode(unit)
        for index, function in self.wanted:
            self.encoded[index] = encode(Lowering(None).function(function, self.heads[index].qualname))

    def _definer(self, parent: int):  # type: ignore[no-untyped-def]
        def define(node: FunctionNode | ast.ClassDef) -> int:
            index = len(self.heads)
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            last = node.end_lineno or node.lineno
            prefix = self.heads[parent].qualname
            qualname = f"{prefix}.{node.name}" if prefix else node.name
            kind = "class" if isinstance(node, ast.ClassDef) else "function"
            assigns: tuple[str, ...] = ()
            binds: tuple[str, ...] = ()
            if kind == "class":
                self.todo.append((index, node))  # type: ignore[arg-type]
            else:
                text = "\n".join(self.lines[first - 1 : last])
                owner = self.heads[parent].name
                if self.wants((self.path, index), f"{text} {owner}" if owner else text):
                    self.wanted.append((index, node))  # type: ignore[arg-type]
                else:
                    self.trees.keep((self.path, index), node, len(text))  # type: ignore[arg-type]
                if "global " in text:
                    found = [name.strip() for names in _GLOBAL.findall(text) for name in names.split(",")]
                    binds = tuple(dict.fromkeys(found))
                if self.heads[parent].kind == "class":
                    assigns = tuple(dict.fromkeys(_SELF_ASSIGNED.findall(text)))
            self.heads.append(UnitHead(index, kind, node.name, qualname, parent, first, last, assigns, binds))
            return index

        return define


def read_module(source: SourceFile, wants: Wants, trees: Trees, *, with_tests: bool = False) -> ModuleFacts:
    """The facts of one file; of a test, unless asked for, and of one that cannot be read only its lines.

    ``wants`` is shown each function's place and text, and answers whether to lower it at once;
    ``trees`` keeps what others are lowered from later.
    """
    is_test = is_test_path(source.path)
    try:
        text = decode(source.content)
    except Undecodable as error:
        return _unreadable(source.path, is_test, error.line, 1, error.reason, ())
    lines = text.split("\n")
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        line = min(max(error.lineno or 1, 1), len(lines))
        return _unreadable(source.path, is_test, line, max(error.offset or 1, 1), error.msg or "invalid syntax", lines)
    except (RecursionError, MemoryError, ValueError) as error:
        reason = "too deeply nested" if isinstance(error, RecursionError | MemoryError) else str(error)
        return _unreadable(source.path, is_test, 1, 1, reason, lines)
    if is_test and not with_tests:
        return ModuleFacts(source.path, (), {}, tuple(lines), is_test, None)
    skeleton = _Skeleton(source.path, lines, wants, trees)
    skeleton.run(tree)
    return ModuleFacts(source.path, tuple(skeleton.heads), skeleton.encoded, tuple(lines), is_test, None)


def _unreadable(path: str, is_test: bool, line: int, column: int, reason: str, lines: Sequence[str]) -> ModuleFacts:
    place = Place(path, line, column, line, column + 1)
    return ModuleFacts(path, (), {}, tuple(lines), is_test, Problem(place, reason))


def lower_function(facts: ModuleFacts, head: UnitHead, trees: Trees) -> bytes:
    """The encoded unit of a function, lowered from its tree or, where that was not kept, from its own lines.

    The lines keep their indentation under an ``if``, so columns and all lines but one stay true.
    """
    kept = trees.take((facts.path, head.index))
    if kept is not None:
        return encode(Lowering(None).function(kept, head.qualname))
    segment = "\n".join(facts.lines[head.first_line - 1 : head.last_line])
    indented = segment[:1] in " \t"
    tree = ast.parse(f"if 1:\n{segment}" if indented else segment)
    outer = tree.body[0]
    node = outer.body[0] if isinstance(outer, ast.If) and indented else outer
    assert isinstance(node, FunctionNode)
    first_line = head.first_line - 1 if indented else head.first_line
    return encode(Lowering(None, first_line).function(node, head.qualname))
