"""Prices of crossings from a config dict."""

CONFIG = {
    "base": 40,
    "plans": {
        "open": {"fare": 40, "lounge": True},
        "private": {"fare": 55, "lounge": False},
    },
    "bike": {"summer": 8, "winter": 5},
}


def plan_of(passenger):
    return CONFIG["plans"]["open" if passenger["data_sharing_consent"] else "private"]


def fare(passenger):
    return plan_of(passenger)["fare"]  # expect: PRV302


def bike(season):
    return CONFIG["bike"][season]


def cabin(passenger, nights):
    cabin_price = 60 * nights
    if passenger.get("do_not_track"):
        cabin_price = cabin_price + 12  # expect: PRV301
    return cabin_price


def seat(passenger):
    seat_fee = 5
    if passenger.get("do_not_track"):
        seat_fee = seat_fee - 2
    return seat_fee


def child_fare(passenger):
    return 20 if passenger["age"] < 12 else 40


def boarding_group(passenger):
    boarding_priority = 3
    if passenger["data_sharing_consent"]:  # expect: PRV303
        boarding_priority = 1
    return boarding_priority
