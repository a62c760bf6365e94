"""What a seat costs."""
from .fares import BAGS, CLOSED_PROFILE_SUPPLEMENT, LATE_SUPPLEMENT, RULES
from .passengers import Passenger


def economy_cents(passenger: Passenger) -> int:
    return RULES["economy"][passenger.profile]["cents"]  # expect: PRV302


def business_cents(passenger: Passenger) -> int:
    return RULES["business"][passenger.profile]["cents"]


def bag_cents(number: int) -> int:
    return BAGS["first"] if number == 1 else BAGS["second"]


def supplements(passenger: Passenger, days_before: int) -> int:
    supplement = 0
    if not passenger.profile_sharing:
        supplement += CLOSED_PROFILE_SUPPLEMENT  # expect: PRV301
    if days_before < 3:
        supplement += LATE_SUPPLEMENT
    return supplement


def miles(passenger: Passenger, distance: int) -> int:
    return distance * (2 if passenger.profile_sharing else 1)
