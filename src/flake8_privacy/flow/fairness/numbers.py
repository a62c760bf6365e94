"""Known numbers: what constants spell, and what conversions, sums and bounds of them give."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ...model.values import Site, Value, is_fraction
from ..calls.arguments import Arguments
from ..frame import Frame
from ..values import text
from ..values.guards import says_consent
from ..values.state import all_of

if TYPE_CHECKING:
    from fractions import Fraction

_SPAN = "datetime.timedelta"
FOLDING = frozenset({"builtins.max", "builtins.min", "builtins.sum", _SPAN})
"""Calls of known numbers that give a known number."""
_SECONDS = {"days": 86400, "seconds": 1, "minutes": 60, "hours": 3600, "weeks": 604800}


def whole(number: int) -> "Fraction":
    """An integer as a number to calculate with."""
    from fractions import Fraction  # perf: it imports much, and few files calculate

    return Fraction(number)


def number(const: object) -> "Fraction | None":
    """The number that a constant is or spells."""
    if isinstance(const, bool) or const is None or isinstance(const, list):
        return None
    if isinstance(const, int):
        return whole(const)
    if is_fraction(const):
        return const
    from fractions import Fraction

    try:
        return Fraction(str(const)) if isinstance(const, float | str) and "/" not in str(const) else None
    except (ValueError, ZeroDivisionError):
        return None


def written(number: "Fraction") -> str:
    """A number as people write it."""
    if number.denominator == 1:
        return str(number.numerator)
    return f"{float(number):.2f}".rstrip("0").rstrip(".")


def folded(frame: Frame, dotted: str, arguments: Arguments) -> Value | None:
    """``max(2, 5)``, ``sum([2, 4])``: the number, where all that it comes from are known."""
    if dotted == _SPAN:
        return _span(arguments)
    if arguments.star is not None or not arguments.positional:
        return None
    if dotted != "builtins.sum":
        known = _known(arguments.positional) if len(arguments.positional) > 1 else []
        best = max if dotted == "builtins.max" else min
        return Value(consts=(best(known),)) if known else None
    objects = [obj for _, obj in frame.objects(arguments.positional[0])]
    if len(objects) != 1 or objects[0].rest is not None or len(arguments.positional) > 1:
        return None
    known = _known(objects[0].fields.values())
    return Value(consts=(sum(known, whole(0)),)) if known else None


def _span(arguments: Arguments) -> Value | None:
    """``timedelta(hours=4)``: the number of its seconds."""
    if arguments.star is not None or arguments.rest is not None or not set(arguments.keywords) <= set(_SECONDS):
        return None
    parts = [*zip(_SECONDS, arguments.positional, strict=False), *arguments.keywords.items()]
    known = _known(value for _, value in parts)
    seconds = sum((each * _SECONDS[name] for each, (name, _) in zip(known, parts, strict=False)), whole(0))
    return Value(consts=(seconds,)) if known else None


def _known(values: Iterable[Value]) -> "list[Fraction]":
    """The numbers that some values are; none unless each is one known number."""
    found = [number(value.consts[0]) if len(value.consts) == 1 else None for value in values]
    known = [each for each in found if each is not None]
    return known if len(known) == len(found) else []


def _converted(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``int("29")``, ``Decimal("29")``: the same number, for either answer where consent decides it."""
    if not arguments.positional:
        return Value(consts=(whole(0),))
    first = arguments.positional[0]
    if first.choice is not None:
        sides = [_converted(frame, arguments._replace(positional=(side,)), site) for side in first.choice]
        return all_of(sides).but(choice=tuple(sides))
    numbers = [number(const) for const in first.consts]
    known = tuple(item for item in numbers if item is not None)
    if known and len(known) == len(numbers):
        return Value(consts=known)
    if first.amount:
        return first.but(noun="")
    truth_of = {"true": first.true, "false": first.false} if says_consent(first) else {}
    return text.carried(frame, [first], site).but(amount=first.amount, **truth_of)


def _ratio(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``Fraction(3, 2)``."""
    known = _known(arguments.positional)
    if len(known) == 2 and known[1]:
        return Value(consts=(known[0] / known[1],))
    return _converted(frame, arguments, site)


def _money(frame: Frame, arguments: Arguments, site: Site) -> Value:
    """``Money("2.99", "EUR")``: what is compared is the amount."""
    given = arguments.keywords.get("amount")
    return _converted(frame, Arguments((given,) if given is not None else arguments.positional[:1], {}), site)


CALLS: dict[str, Callable[[Frame, Arguments, Site], Value]] = {
    "builtins.int": _converted,
    "builtins.float": _converted,
    "decimal.Decimal": _converted,
    "fractions.Fraction": _ratio,
    "moneyed.Money": _money,
    "moneyed.classes.Money": _money,
    "djmoney.money.Money": _money,
    "money.Money": _money,
    "money.money.Money": _money,
    "prices.Money": _money,
    "stockholm.Money": _money,
}
"""Calls that give the number that they are given."""


def is_amount(found: Value) -> bool:
    """Whether a constant is a number that no switch is set to: ``WITHOUT_TRACKING = Decimal("3.50")``."""
    const = found.consts[0] if len(found.consts) == 1 else None
    return is_fraction(const) or (type(const) in (int, float) and const not in (0, 1))
