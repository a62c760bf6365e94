"""The modules of an unpacked package, parsed when they are asked for, and what their bodies bind."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import NamedTuple

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

_LAYOUTS = ("", "src", "lib", "python")
"""Folders of an archive of sources in which its packages may lie."""


class Binding(NamedTuple):
    """One way in which a body binds a name."""

    node: ast.AST
    """A definition, an import, or the value that is assigned."""
    name: str
    """What of it: the name that is imported."""
    annotation: ast.expr | None = None


def bindings_of(body: Iterable[ast.stmt], owner: str = "") -> dict[str, list[Binding]]:
    """What statements bind, those in branches included; with an owner, the attributes that they assign on it."""
    found: dict[str, list[Binding]] = {}
    for statement in statements_of(body):
        for name, binding in _bound(statement, owner):
            found.setdefault(name, []).append(binding)
    return found


def statements_of(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """All statements of a body and of its blocks, not of the functions and classes in it."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        for field in ("body", "orelse", "finalbody"):
            yield from statements_of(getattr(statement, field, ()))
        for handler in getattr(statement, "handlers", ()):
            yield from statements_of(handler.body)


def assignments_of(body: Iterable[ast.stmt]) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What is assigned to in a body, and what."""
    for statement in statements_of(body):
        if isinstance(statement, ast.Assign):
            yield from ((target, statement.value) for target in statement.targets)


def _bound(statement: ast.stmt, owner: str) -> Iterator[tuple[str, Binding]]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not owner:
        yield statement.name, Binding(statement, statement.name)
    elif isinstance(statement, ast.Import | ast.ImportFrom) and not owner:
        for alias in statement.names:
            whole = isinstance(statement, ast.Import) and not alias.asname
            bound = alias.asname or (alias.name.partition(".")[0] if whole else alias.name)
            yield bound, Binding(statement, bound if whole else alias.name)
    elif isinstance(statement, ast.Assign):
        told = _commented(statement.type_comment)
        for target in statement.targets:
            for name in _targets(target, owner):
                yield name, Binding(statement.value, name, told)
    elif isinstance(statement, ast.AnnAssign):
        for name in _targets(statement.target, owner):
            yield name, Binding(statement.value or statement, name, statement.annotation)
    elif isinstance(statement, ast.With | ast.AsyncWith):
        for item in statement.items:
            for name in _targets(item.optional_vars, owner) if item.optional_vars else ():
                yield name, Binding(item.context_expr, name)


def _commented(comment: str | None) -> ast.expr | None:
    """The type that a comment tells, as before there were annotations."""
    try:
        return ast.parse(comment, mode="eval").body if comment else None
    except SyntaxError:
        return None


def _targets(target: ast.expr, owner: str) -> Iterator[str]:
    if not owner and isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == owner:
        yield target.attr


def _written_to_globals(body: list[ast.stmt]) -> Iterator[tuple[str, Binding]]:
    """What a function binds by name: ``globals()["SMS"] = …``."""
    for statement in statements_of(body):
        if not isinstance(statement, ast.Assign):
            continue
        for target in statement.targets:
            if isinstance(target, ast.Subscript) and ast.unparse(target.value) == "globals()":
                name = ast.unparse(target.slice).strip("'")
                yield name, Binding(statement.value, name)


class Module:
    """One module of a package, or a folder without an ``__init__.py``."""

    def __init__(self, library: "Library", name: str, path: Path) -> None:
        self.library = library
        self.name = name
        self.path = path
        self.is_package = path.is_dir() or path.stem == "__init__"

    @cached_property
    def folder(self) -> Path:
        """The release that it is part of."""
        return next(each for each in self.library.folders if self.path.is_relative_to(each))

    @cached_property
    def file(self) -> str:
        """Its path in the archive."""
        return self.path.relative_to(self.folder).as_posix()

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree; empty where it has no source or one of an older Python."""
        if self.path.is_dir() or self.path.suffix not in {".py", ".pyi"}:
            return ast.Module(body=[], type_ignores=[])
        for comments in (True, False):
            try:
                return ast.parse(self.path.read_bytes(), type_comments=comments)
            except SyntaxError:
                continue
        return ast.Module(body=[], type_ignores=[])

    @cached_property
    def bindings(self) -> dict[str, list[Binding]]:
        """What its body binds, and what its functions declare to be global."""
        found = bindings_of(self.tree.body)
        for function in statements_of(self.tree.body):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                shared = {n for each in ast.walk(function) if isinstance(each, ast.Global) for n in each.names}
                bound = bindings_of(function.body) if shared else {}
                for name in sorted(shared & bound.keys()):
                    found.setdefault(name, []).extend(bound[name])
                for name, binding in _written_to_globals(function.body):
                    found.setdefault(name, []).append(binding)
        return found

    @cached_property
    def attributes(self) -> dict[tuple[str, str], list[Binding]]:
        """What it assigns to attributes of its own names: ``Client.geocode = geocode``."""
        found: dict[tuple[str, str], list[Binding]] = {}
        for target, value in assignments_of(self.tree.body):
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                binding = Binding(value, target.attr)
                found.setdefault((target.value.id, target.attr), []).append(binding)
        return found

    @cached_property
    def far_assignments(self) -> dict[str, list[tuple[ast.ClassDef, FunctionNode, ast.expr, ast.expr]]]:
        """What its methods assign to attributes of attributes, by the name: class, method, object and value."""
        found: dict[str, list[tuple[ast.ClassDef, FunctionNode, ast.expr, ast.expr]]] = {}
        for class_ in (node for node in self.tree.body if isinstance(node, ast.ClassDef)):
            for method in class_.body:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    for target, value in assignments_of(method.body):
                        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Attribute):
                            found.setdefault(target.attr, []).append((class_, method, target.value, value))
        return found

    @cached_property
    def stars(self) -> list[str]:
        """The modules of which it imports everything."""
        return [
            self.absolute(node.module or "", node.level)
            for node in statements_of(self.tree.body)
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
        ]

    def absolute(self, name: str, level: int) -> str:
        """The whole name of a module that an import in this one names."""
        if not level:
            return name
        parts = self.name.split(".")
        up = level - 1 if self.is_package else level
        return ".".join([*parts[: len(parts) - up], *([name] if name else [])])

    def text(self, line: int) -> str:
        """One of its lines, for evidence."""
        lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines() if self.path.is_file() else []
        return lines[line - 1].strip() if line <= len(lines) else ""


class Library:
    """The modules of one unpacked release, and of others that it needs."""

    def __init__(self, folder: Path, others: Sequence[Path] = ()) -> None:
        self.folders = (folder, *others)
        self._modules: dict[str, Module | None] = {}

    def modules(self) -> list[Module]:
        """The modules that were asked for so far."""
        return [module for module in self._modules.values() if module]

    def module(self, name: str) -> Module | None:
        """The module of a dotted name."""
        if name not in self._modules:
            path = self._find(name)
            self._modules[name] = Module(self, name, path) if path else None
        return self._modules[name]

    def _find(self, name: str) -> Path | None:
        relative = Path(*name.split("."))
        for folder, layout in product(self.folders, _LAYOUTS):
            path = folder / layout / relative
            for candidate in (path / "__init__.py", path.with_name(path.name + ".py"), path / "__init__.pyi"):
                if candidate.is_file():
                    return candidate
            for candidate in path.parent.glob(path.name + ".*") if path.parent.is_dir() else ():
                if candidate.suffix in {".pyi", ".so", ".pyd"} and candidate.name.split(".")[0] == path.name:
                    return candidate
            if path.is_dir() and any(path.rglob("*.py*")):
                return path
        return None
