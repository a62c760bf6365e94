"""Tariffs of an electricity supplier with smart meters."""
from collections import namedtuple
from decimal import Decimal
from typing import NamedTuple

Tariff = namedtuple("Tariff", "label per_kwh monthly")

GREEN_SHARED = Tariff("green", Decimal("0.31"), 9)
GREEN_UNSHARED = Tariff("green private", Decimal("0.36"), 9)
HEAT_PUMP = Tariff("heat pump", Decimal("0.24"), 11)


class Fee(NamedTuple):
    once: int
    yearly: int


WITH_DATA = Fee(once=0, yearly=20)
WITHOUT_DATA = Fee(once=45, yearly=20)


def tariff_of(household):
    if household.has_heat_pump:
        return HEAT_PUMP
    if household.meter_data_sharing:
        return GREEN_SHARED
    return GREEN_UNSHARED


def price_per_kwh(household):
    if household.meter_data_sharing:
        return GREEN_SHARED.per_kwh
    return GREEN_UNSHARED.per_kwh  # expect: PRV302


def monthly(household):
    if household.meter_data_sharing:
        return GREEN_SHARED.monthly
    return GREEN_UNSHARED.monthly


def setup_fee(household):
    return (WITH_DATA if household.meter_data_sharing else WITHOUT_DATA).yearly


def first_invoice(household):
    return WITH_DATA.once if household.meter_data_sharing else WITHOUT_DATA.once  # expect: PRV301


def advance(household, kwh):
    estimate = kwh * Decimal("0.30")
    if household.meter_data_sharing:
        return estimate
    return estimate * Decimal("1.1")  # expect: PRV302


def meter_reading(household):
    if household.meter_data_sharing:
        return household.last_upload
    return household.last_postcard


def bonus(household):
    if household.meter_data_sharing:
        return 25
    return 0


class Contract:
    def __init__(self, label, price):
        self.label = label
        self.price = price


OPEN = Contract("open", 30)
CLOSED = Contract("closed", 34)
BY_ANSWER = {"shared": 12, "private": 15, "school": 4}


def contract_price(household):
    if household.meter_data_sharing:
        return OPEN.price
    return CLOSED.price  # expect: PRV302


def contract_price_by_size(household):
    if household.is_large:
        return CLOSED.price
    return OPEN.price


def reading_price(household):
    return BY_ANSWER[household.data_sharing]  # expect: PRV302


def school_price(household):
    return BY_ANSWER.get(household.kind, 15)


def prices(households, kwh):
    return [kwh * (3 if household.meter_data_sharing else 4) for household in households]  # expect: PRV302


def prices_by_size(households, kwh):
    return [kwh * (4 if household.is_large else 3) for household in households]
