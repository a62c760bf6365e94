"""Prices that grow where somebody refused, under whatever name, and numbers that grow for all or are no prices."""
from enum import Enum


class Tracking(Enum):
    REFUSED = 1
    PENDING = 2


def renewal(driver, last_premium):
    new = last_premium * 1.02
    if not driver.data_sharing:
        new *= 1.15  # expect: PRV301
    elif driver.claims == 0:
        new *= 0.9
    return round(new, 2)


def second_renewal(driver, last_premium):
    new = last_premium
    if not driver.data_sharing:
        new = new * 1.15  # expect: PRV301
    return new


def surcharge(driver):
    extra = 0
    if driver.floor > 3:
        extra += 2
    if driver.opted_out:
        extra = extra + 3  # expect: PRV301
    return extra


def total(driver, parcel):
    result = weigh(parcel) * (1 if driver.data_sharing else 1.1)  # expect: PRV301
    return round(result + surcharge(driver), 2)


def timeout(driver, parcel):
    return weigh(parcel) * (1 if driver.data_sharing else 1.1)


def same_for_all(driver, price):
    if driver.data_sharing:
        price += 5
    else:
        price += 5
    return price


def more_for_those_who_agree(driver, price):
    if driver.data_sharing:
        price += 7
    else:
        price += 5
    return price


def less_for_those_who_agree(driver, price):
    if driver.data_sharing:
        price += 2
    else:
        price += 5  # expect: PRV301
    return price


def more_attempts(driver, attempts):
    attempts = known_attempts(attempts)
    if not driver.data_sharing:
        attempts = attempts + 3
    return attempts


def cleaning_fee(guest):
    fee = 20
    if guest.choice is Tracking.REFUSED:
        fee += 5  # expect: PRV301
    if guest.choice is Tracking.PENDING:
        fee += 1
    return fee


class Quote:
    def __init__(self, borrower, amount):
        self.interest = amount * 0.05
        if borrower.profiling_refused:
            self.interest += amount * 0.01  # expect: PRV301


def plan(household, plans):
    return next(p for p in PLANS if p["open"] == household["data_sharing"])["name"]


PLANS = [{"name": "a", "open": True}, {"name": "b", "open": False}]
