"""Offers for drivers."""
from .models import Driver
from .tariff import GLASS, RISK_FACTOR, ROADSIDE, YEARLY


def premium(driver: Driver, cover: str):
    base = YEARLY[driver.data_tier][cover]  # expect: PRV302
    return base * RISK_FACTOR[driver.region]


def glass(driver: Driver):
    return GLASS[driver.shares_trip_data]


def roadside(driver: Driver):
    return ROADSIDE[driver.choice]


def deductible(driver: Driver, damage):
    excess = 150
    if driver.claims > 2:
        excess += 300
    return min(damage, excess)


def renewal(driver: Driver, last_premium):
    new = last_premium * 1.02
    if not driver.shares_trip_data:
        new *= 1.15  # expect: PRV301
    elif driver.claims == 0:
        new *= 0.9
    return round(new, 2)
