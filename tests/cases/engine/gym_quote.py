"""Monthly fee of a gym, worked out at the counter terminal."""
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum


class Tracking(Enum):
    SHARED = "shared"
    REFUSED = "refused"


@dataclass
class Applicant:
    full_name: str
    age: int
    wearable_sharing: Tracking = Tracking.REFUSED
    newsletter_opt_in: bool = False
    lines: list = field(default_factory=list)


BASE = Decimal("34.90")
PRIVACY_EXTRA = Decimal("6")


def monthly_fee(applicant: Applicant) -> Decimal:
    fee = BASE
    if applicant.age < 18:
        fee -= Decimal(10)
    if applicant.wearable_sharing is Tracking.REFUSED:
        fee += PRIVACY_EXTRA  # expect: PRV301
    return fee


def monthly_fee_with_reward(applicant: Applicant) -> Decimal:
    fee = BASE
    if applicant.wearable_sharing is Tracking.SHARED:
        fee -= Decimal("4")
    return fee


def locker_fee(applicant, wants_locker):
    fee = Decimal(0)
    if wants_locker:
        fee += Decimal("3.50")
    if not applicant.newsletter_opt_in:
        fee += Decimal("1")  # expect: PRV301
    return fee


def joining_fee(applicant):
    match applicant.wearable_sharing:
        case Tracking.SHARED:
            return 0
        case Tracking.REFUSED:
            return 25  # expect: PRV301


def day_pass(applicant):
    match applicant.wearable_sharing:
        case Tracking.SHARED:
            return 12
        case Tracking.REFUSED:
            return 12


def sauna_price(applicant):
    return 8 if applicant.age >= 65 else 11


def print_offer(applicant):
    applicant.lines.append(("base", BASE))
    if not applicant.newsletter_opt_in:
        applicant.lines.append(("no newsletter fee", Decimal("1")))  # expect: PRV301
    else:
        applicant.lines.append(("newsletter discount", Decimal("-1")))
    return sum(amount for _, amount in applicant.lines)
