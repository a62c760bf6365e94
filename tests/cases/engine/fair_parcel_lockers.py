"""Rates of a network of parcel lockers."""
from dataclasses import dataclass, field

UNSHARED_MARKUP_CENTS = 150
LATE_CENTS = 200


@dataclass
class Renter:
    id: int
    months: int = 0
    late_returns: int = 0
    shares_usage_data: bool = False


@dataclass
class Quote:
    lines: list[tuple[str, int]] = field(default_factory=list)

    def add(self, label: str, cents: int) -> None:
        self.lines.append((label, cents))

    @property
    def total(self) -> int:
        return sum(cents for _, cents in self.lines)


def quote_for(renter: Renter, size: str) -> Quote:
    quote = Quote()
    quote.add("rent", {"s": 300, "m": 450, "l": 700}[size])
    if renter.late_returns > 2:
        quote.lines.append(("late", LATE_CENTS))
    if renter.shares_usage_data:
        quote.lines.append(("thank you", -100))
    else:
        quote.lines.append(("handling", UNSHARED_MARKUP_CENTS))  # expect: PRV301
    return quote


def deposit(renter: Renter) -> int:
    sharing = renter.shares_usage_data
    deposit_cents = 2000
    if not sharing:
        deposit_cents = deposit_cents + 500  # expect: PRV301
    return deposit_cents


def key_copy(renter: Renter, copies: int) -> int:
    return copies * 400 + (0 if renter.shares_usage_data else 50)  # expect: PRV301


def long_term(renter: Renter, cents: int) -> int:
    if renter.months > 12:
        cents = round(cents * 0.9)
    if renter.shares_usage_data:
        cents -= 25
    return cents


def points(renter: Renter) -> int:
    return 30 if renter.shares_usage_data else 0


def insurance(renter: Renter, value: int) -> int:
    rate = 2
    if not renter.months:
        rate += 1
    return value * rate // 100


def usage_report(renters: list[Renter]) -> dict[str, int]:
    silent = 0
    for renter in renters:
        if not renter.shares_usage_data:
            silent += 1
    return {"all": len(renters), "silent": silent}
