"""What a name of a package may stand for."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from evidence.modules import FunctionNode, Module


@dataclass(frozen=True)
class Place:
    """A line of a package."""

    module: Module
    line: int

    def __str__(self) -> str:
        return f"{self.module.file}:{self.line}"

    @property
    def code(self) -> str:
        """The line as it stands there."""
        return self.module.text(self.line)


@dataclass(frozen=True, eq=False)
class Scope:
    """Where a name is looked up: a module, the body of a class, or a function with what its parameters are."""

    module: Module
    parent: "Scope | None" = None
    function: "Function | None" = None
    body: "Class | None" = None


@dataclass(frozen=True)
class Class:
    """A class of the package."""

    scope: Scope
    node: ast.ClassDef

    @property
    def place(self) -> Place:
        """Where it is defined."""
        return Place(self.scope.module, self.node.lineno)


@dataclass(frozen=True)
class Function:
    """A function of the package; with an owner, a method found on that class."""

    scope: Scope
    node: FunctionNode | ast.Lambda
    owner: Class | None = None
    bound: bool = False
    """Whether its first parameter is taken already."""
    overloads: tuple[FunctionNode, ...] = ()
    given: int = 0
    """How many further parameters a ``partial`` has filled."""
    constants: tuple[tuple[str, str], ...] = ()
    """Parameters that are given a text at the call in question."""

    @property
    def place(self) -> Place:
        """Where it is defined."""
        return Place(self.scope.module, self.node.lineno)


@dataclass(frozen=True)
class Instance:
    """An object of a class of the package."""

    of: Class


@dataclass(frozen=True)
class Alias:
    """A type that is written out: ``Union[A, B]``."""

    scope: Scope
    node: ast.expr = field(hash=False)


@dataclass(frozen=True)
class Foreign:
    """Something of another distribution or of Python itself, by its dotted name, and where the package names it."""

    name: str
    place: Place


@dataclass(frozen=True)
class Dynamic:
    """What only a run can tell: a hook for attributes, a parameter of any type; and where that is written."""

    place: Place
    why: str


Thing = Module | Class | Function | Instance | Alias | Foreign | Dynamic

Things = list[Thing]

_MOST = 24
"""So many things a name may stand for at most; what is beyond is left out."""


def certain_first(things: Iterable[Thing]) -> Things:
    """Each thing once, what only a run can tell last."""
    return sorted(dict.fromkeys(things), key=lambda each: isinstance(each, Dynamic | Foreign))[:_MOST]
