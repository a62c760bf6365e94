"""What one walk over a module leaves: its skeleton, and the lines from which functions are lowered."""

from typing import NamedTuple

from .findings import Place


class UnitHead(NamedTuple):
    """Where a unit stands and what it is called, without its instructions.

    ``kind`` is ``module``, ``class`` or ``function``; ``parent`` is the unit that defines it.
    ``assigns`` are the attributes it assigns on its first parameter (``self.client = …``).
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody calls
    kind: str
    name: str
    qualname: str
    parent: int
    first_line: int
    last_line: int
    assigns: tuple[str, ...]
    binds: tuple[str, ...]
    """Names of the module that a function declares ``global`` and may bind."""


class Problem(NamedTuple):
    """Why a file cannot be read, decoded or parsed."""

    place: Place
    reason: str


class ModuleFacts(NamedTuple):
    """The skeleton of one module and the encoded code of its bodies.

    ``encoded`` holds the units lowered so far by index; others are lowered from ``lines``.
    """

    path: str
    heads: tuple[UnitHead, ...]
    encoded: dict[int, bytes]
    lines: tuple[str, ...]
    is_test: bool
    problem: Problem | None
