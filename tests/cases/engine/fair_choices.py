"""Amounts that meet in tables by several keys, in records, in functions, and on their way out of generators."""
from collections import namedtuple

Tariff = namedtuple("Tariff", "code monthly shares")

TARIFFS = (Tariff("open", 8, True), Tariff("closed", 13, False))
SEASONS = (Tariff("summer", 8, True), Tariff("winter", 13, True))
BY_LINE = {("phone", True): 5, ("phone", False): 9, ("fibre", True): 20, ("fibre", False): 28}
MIXED = {("phone", True): 5, ("phone", False): 9, ("fibre", True): 20, ("fibre", False): 18}
BY_YEARS = {("phone", 1): 9, ("phone", 2): 5}
SHARING_FEE = ("sharing", 3)
PACE = {"open": 900, "closed": 90}


def line_price(customer, line):
    return BY_LINE[line, customer.data_sharing]  # expect: PRV302


def fallback_price(customer, line):
    return BY_LINE.get((line, customer.data_sharing), 0)  # expect: PRV302


def phone_price(customer):
    return MIXED["phone", customer.data_sharing]  # expect: PRV302


def mixed_price(customer, line):
    return MIXED[line, customer.data_sharing]


def price_by_years(customer, years):
    return BY_YEARS["phone", years]


def tariff_of(customer):
    tariff = next(each for each in TARIFFS if each.shares == customer.data_sharing)
    return tariff.monthly  # expect: PRV302


def first_tariff(customer):
    for each in TARIFFS:
        if each.shares is customer.data_sharing:
            return each.monthly  # expect: PRV302
    return 0


def tariff_by_code(code):
    return next(each for each in TARIFFS if each.code == code).monthly


def season_of(customer):
    return next(each for each in SEASONS if each.shares == customer.data_sharing).monthly


def _open(minutes):
    return 2 * minutes


def _closed(minutes):
    return 3 * minutes


def call_price(customer, minutes):
    if customer.data_sharing:
        return _open(minutes)
    return _closed(minutes)  # expect: PRV302


def other_call_price(customer, minutes, others):
    if customer.data_sharing:
        return _closed(minutes)
    return _open(minutes) if others else _closed(minutes)


def price_of_functions(customer, minutes):
    price = (_open if customer.data_sharing else _closed)(minutes)  # expect: PRV302
    return price


def monthly(customer):
    return 8 if customer.data_sharing else 13  # expect: PRV302


def monthly_by_job(job):
    return 8 if job.telemetry_enabled else 13


def fees_of(customer, express):
    fees = []
    if express:
        fees.append(("express", 4))
    if not customer.data_sharing:
        fees.append(SHARING_FEE)  # expect: PRV301
    return fees


def invoice_lines(customer):
    yield ("line", 20)
    if not customer.data_sharing:
        yield ("not shared", 3)  # expect: PRV301
    if customer.abroad:
        yield ("roaming", 6)


def yearly_price(customer):
    if customer.data_sharing:
        yield 80
    else:
        yield 99  # expect: PRV302


def autumn_price(customer):
    if customer.data_sharing:
        yield 80
    else:
        yield 75


def speed(customer):
    chosen = PACE["open"]
    if not customer.tracking_consent:  # expect: PRV303
        chosen = PACE["closed"]
    return chosen


def speed_of_line(line):
    chosen = PACE["open"]
    if line.is_old:
        chosen = PACE["closed"]
    return chosen
