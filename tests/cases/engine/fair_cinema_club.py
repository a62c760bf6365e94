"""A cinema club with and without ads."""
from collections import namedtuple
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, IntEnum
from typing import NamedTuple


@dataclass(frozen=True)
class Tier:
    title: str
    cents: int


class Seat(NamedTuple):
    row: str
    euros: Decimal


class Fee(IntEnum):
    SHARING = 300
    PRIVATE = 450


class Plan(Enum):
    OPEN = Decimal("9.90")
    CLOSED = Decimal("12.90")


Pass = namedtuple("Pass", "label price")

WITH_ADS = Tier("with ads", 1500)
WITHOUT = Tier("without", 1900)
FRONT = Seat("front", Decimal("7"))
BACK = Seat(row="back", euros=Decimal("9"))
SHARED_PASS = Pass("shared", 40)
PLAIN_PASS = Pass("plain", 40)
QUIET = Tier(title="quiet", cents=1200)


def monthly(member):
    return WITH_ADS.cents if member.ads_consent else WITHOUT.cents  # expect: PRV302


def monthly_lower_for_refusal(member):
    return WITH_ADS.cents if member.ads_consent else QUIET.cents


def ticket(member):
    if member.data_sharing:
        return FRONT.euros
    return BACK.euros  # expect: PRV302


def ticket_by_row(member, row):
    if row == "front":
        return FRONT.euros
    return BACK.euros


def season(member):
    if member.shares_data:
        return SHARED_PASS.price
    return PLAIN_PASS.price


def service_fee(member):
    fee = Fee.SHARING if member.tracking_consent else Fee.PRIVATE  # expect: PRV302
    return fee


def plan_price(member):
    plan = Plan.OPEN if member.opted_in else Plan.CLOSED
    return plan.value  # expect: PRV302


def tier_of(member):
    tier = WITHOUT
    if member.ads_consent:
        tier = WITH_ADS
    return tier


def loyalty(member):
    return WITH_ADS.cents if member.loyalty_card else WITHOUT.cents


def welcome_points(member):
    return 100 if member.newsletter_opt_in else 0


def child_price(member):
    return QUIET.cents if member.age < 14 else WITHOUT.cents
