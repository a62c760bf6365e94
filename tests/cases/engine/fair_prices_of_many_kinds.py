"""Prices in many shapes."""
import enum
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from moneyed import EUR, Money
from money import Money as OldMoney


class Tier(enum.Enum):
    SHARING = "sharing"
    PRIVATE = "private"


class Price(enum.IntEnum):
    TRACKED = 299
    UNTRACKED = 599
    STUDENT = 199


MONTHLY = {Tier.SHARING: Decimal("2.99"), Tier.PRIVATE: Decimal("5.99")}
SAME = {Tier.SHARING: Decimal("5.99"), Tier.PRIVATE: Decimal("5.99")}
TAX = Decimal("1.19")
FEES = {"handling": 2, "no_data": 4}


@dataclass(frozen=True)
class Plan:
    name: str
    monthly_price: Money


SHARING = Plan("sharing", Money("3.00", EUR))
PRIVATE = Plan("private", Money("6.00", EUR))


def monthly_price(user):
    tier = Tier.SHARING if user.data_sharing_consent else Tier.PRIVATE
    return MONTHLY[tier]  # expect: PRV302


def same_price(user):
    tier = Tier.SHARING if user.data_sharing_consent else Tier.PRIVATE
    return SAME[tier]


def price_in_cents(user):
    return Price.TRACKED if user.tracking_consent else Price.UNTRACKED  # expect: PRV302


def student_price(user):
    return Price.STUDENT if user.is_student else Price.UNTRACKED


def plan_price(user):
    plan = SHARING if user.data_sharing_consent else PRIVATE
    return plan.monthly_price  # expect: PRV302


def gross_price(user):
    net = Decimal("10") if user.opted_in else Decimal("12")
    price = (net * TAX).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)  # expect: PRV302
    return price


def ticket_price(user):
    if user.opted_out:
        return max(20, 25)  # expect: PRV302
    return min(20, 25)


def rounded_price(user, price):
    if user.opted_out:
        price = round(price * Decimal("1.10"), 2)  # expect: PRV301
    return price


def share_price(user):
    price = Fraction(3, 2)
    if not user.opted_in:
        price = Fraction(7, 2)  # expect: PRV302
    return price


def money_price(user):
    return OldMoney("5.00", "EUR") if user.data_sharing_consent else OldMoney("7.50", "EUR")  # expect: PRV302


def total_fees(user, order):
    total = sum([FEES["handling"]])
    if user.refuses_tracking:
        total = sum([FEES["handling"], FEES["no_data"]])  # expect: PRV302
    return total


def points_price(user, price):
    if user.data_sharing_consent:
        price = price * Decimal("0.9")
    return price


def loyalty_price(user):
    return 8 if user.loyalty_member else 10


def seat_price(user, seat):
    price = seat.base_price
    price += 2 if seat.window else 0
    if not user.marketing_opt_in:
        price += 1  # expect: PRV301
    return price
