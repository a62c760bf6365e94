"""What the analysis knows of a value: its labels, what it is, and what its truth says about consent."""

from typing import TYPE_CHECKING, Any

from .tuples import NamedTuple

if TYPE_CHECKING:  # perf: it imports much, and few files calculate
    from fractions import Fraction
    from typing import TypeGuard

FunctionKey = tuple[str, int, int]
"""(module path, unit, 0 for the unit itself or the number of the nested code)."""

Site = tuple[str, int, int, int, int]
"""(module path, line, column, end line, end column) with columns in bytes from 0."""


class Label(NamedTuple):
    """What kind of personal data a value carries.

    ``name`` is how the code calls it (``customer.email``). ``whole`` marks a whole record,
    ``hashed`` a value that only advertisers can still match.
    """

    category: str
    name: str
    confidence: str
    whole: bool = False
    hashed: bool = False


class Step(NamedTuple):
    """One step of a label's way; ``before`` is the step it came from."""

    site: Site
    note: str
    before: "Step | None"


class Onward(NamedTuple):
    """One step of the way that a parameter's value takes down to a sink; ``after`` is the next."""

    site: Site
    note: str
    after: "Onward | None"


class Sym(NamedTuple):
    """Whatever the caller hands over: a parameter of ``owner`` and the keys read from it."""

    owner: FunctionKey
    root: str
    path: tuple[str, ...]


class Atom(NamedTuple):
    """One thing that holds: consent for ``purpose`` is granted or refused.

    With ``sym`` it is a parameter that is true or false.
    """

    granted: bool
    purpose: str
    """One of consent's purposes; ``IDLE`` or ``SWALLOWED`` for a check that was meant to make sure of one."""
    sym: Sym | None = None


IDLE = "idle"
"""Behind a check that cannot protect, which is said where the check stands."""
SWALLOWED = "swallowed"
"""Behind a refusal that was raised and caught; said once something tracks there."""

Atoms = frozenset[Atom]
NOTHING: Atoms = frozenset()
OPAQUE = Sym(("", 0, 0), "?", ())
"""What stands for a question that nobody can see into, and that may be one for consent: it is true or false."""

Ref = tuple[Any, ...]
"""What a value refers to: ``("ext", dotted name, site)``, ``("fn", key)``, ``("class", path, unit)``,
``("module", path)``, ``("obj", number)`` (an object of the heap), ``("text", reference)`` (what is written from it) or
``("import", path, module, name, level)``."""


Terms = tuple[tuple[tuple[str, ...], "Fraction"], ...]
"""A sum: factors of products of unknown bases, sorted; the product of none is the plain number."""


class Amount(NamedTuple):
    """A price as a sum over unknown bases."""

    terms: Terms
    site: Site | None = None
    """The statement that assigned it."""
    made: Site | None = None
    """The statement that gave its number a name of its own, behind a choice."""
    lowered: bool = False
    """It came by a discount."""
    added: bool = False
    """It was raised in place (``price += 5``)."""
    onto: str = ""
    """The price that it is more than: the one it was made from by adding or multiplying."""
    more: Terms = ()
    """How much more it is."""
    surcharge: bool = False
    """What is more in it is only for those who refuse."""
    is_told: bool = False
    """The function that it comes from is told of it."""
    grown: bool = False
    """It was raised in place under a name that says no price by itself (``monthly += 5``)."""


Cases = tuple[tuple[object, Atoms], ...]
"""Constants, or names of members of an enumeration, each with what holds when a value is that one."""

_EMPTY: dict[Any, Any] = {}
"""No labels, parameters or references; never changed."""


class Value:
    """An abstract value. Never changed once made: copies differ through ``but``.

    ``true`` and ``false`` are what holds when the value is true or false; None means it never is.
    ``refs`` maps each thing the value may be to what holds when it is that thing. ``held`` is what
    holds of the person behind the value (it came out of a filtered query). ``choice`` are the
    amounts or constants of those who take part and of those who refuse. ``cases`` are its constants
    with what holds when it is that one, where a condition tells them apart.
    """

    __slots__ = (
        "amount",
        "cases",
        "choice",
        "clean",
        "consts",
        "elements_held",
        "false",
        "held",
        "labels",
        "noun",
        "prefix",
        "refs",
        "syms",
        "true",
    )  # fmt: skip

    def __init__(
        self,
        labels: "dict[Label, Step]" = _EMPTY,
        syms: "dict[Sym, Step | None]" = _EMPTY,
        refs: "dict[Ref, Atoms]" = _EMPTY,
        true: Atoms | None = NOTHING,
        false: Atoms | None = NOTHING,
        consts: tuple[object, ...] = (),
        prefix: str = "",
        noun: str = "",
        clean: bool = False,
        held: Atoms = NOTHING,
        choice: "tuple[Value, Value] | None" = None,
        amount: Amount | None = None,
        elements_held: Atoms = NOTHING,
        cases: Cases = (),
    ) -> None:
        self.labels = labels
        self.syms = syms
        self.refs = refs
        self.true = true
        self.false = false
        self.consts = consts
        self.prefix = prefix
        self.noun = noun
        self.clean = clean
        self.held = held
        self.choice = choice
        self.amount = amount
        self.elements_held = elements_held
        self.cases = cases

    def but(self, **changes: object) -> "Value":
        """A copy that differs in the named parts."""
        copy = self._copy()
        for name, value in changes.items():
            setattr(copy, name, value)
        return copy

    def called(self, noun: str) -> "Value":
        """A copy that goes by another name."""
        copy = self._copy()
        copy.noun = noun
        return copy

    def _copy(self) -> "Value":
        # perf: this runs for every other instruction; slot by slot is four times as quick as a loop.
        copy = Value.__new__(Value)
        copy.labels = self.labels
        copy.syms = self.syms
        copy.refs = self.refs
        copy.true = self.true
        copy.false = self.false
        copy.consts = self.consts
        copy.prefix = self.prefix
        copy.noun = self.noun
        copy.clean = self.clean
        copy.held = self.held
        copy.choice = self.choice
        copy.amount = self.amount
        copy.elements_held = self.elements_held
        copy.cases = self.cases
        return copy


UNKNOWN = Value()
CLEAN = Value(clean=True)


class Obj(NamedTuple):
    """A container or instance of the heap: fields by key, and ``rest`` for keys nobody knows."""

    kind: str
    """``dict``, ``list``, ``instance``, ``external`` (made by a third party's class)."""
    cls: tuple[str, int] | None
    fields: dict[str, Value]
    rest: Value | None
    site: Site | None = None


def is_fraction(const: object) -> "TypeGuard[Fraction]":
    """Whether a constant is a number that was calculated."""
    return type(const).__name__ == "Fraction"
