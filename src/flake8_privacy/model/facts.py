"""What one walk over a module leaves: its skeleton, and the lines from which functions are lowered."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from .code import Unit
from .findings import Place
from .tuples import NamedTuple


class Likelihood(IntEnum):
    """How likely it is that the code of a function will be needed."""

    HARDLY = 0
    MAYBE = 1
    SURE = 2


class Extent(NamedTuple):
    """What text is a unit's own."""

    lines: Sequence[tuple[int, int]]
    """First and last lines of its parts, in order."""
    owner: str
    """The class whose method it is."""
    is_body: bool


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


class Flag(NamedTuple):
    """A parameter of a function that is true or false unless the caller says otherwise.

    ``is_option`` marks those that a person fills in: an option of a command, a field of a form.
    """

    unit: int
    name: str
    default: bool
    is_option: bool
    span: tuple[int, int, int, int]
    """(line, column, end line, end column), columns in bytes from 0."""


class Problem(NamedTuple):
    """Why a file cannot be read, decoded or parsed."""

    place: Place
    reason: str


class ModuleFacts(NamedTuple):
    """The skeleton of one module and the code of its bodies.

    ``units`` holds what was lowered when it was read, by index; other functions are lowered when asked for.
    ``names`` are those that its body binds by assignment, ``aliases`` what it calls imported names besides.
    """

    path: str
    heads: tuple[UnitHead, ...]
    units: Mapping[int, Unit]
    lines: Sequence[str]
    is_test: bool
    problem: Problem | None
    flags: tuple[Flag, ...] = ()
    names: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    imports: str = ""
    """The lines that may import."""
