"""Tariffs of a water company, as a small library with a class for each household."""
from __future__ import annotations

import dataclasses
import enum
import math


class MeterMode(enum.Enum):
    SHARED = "shared"
    SEALED = "sealed"


@dataclasses.dataclass
class Household:
    litres: int
    meter_data_consent: bool = False
    elderly: bool = False
    direct_debit: bool = False

    def standing_charge(self) -> int:
        return 1200 if self.meter_data_consent else 1750  # expect: PRV302

    def unit_price(self) -> float:
        price = 0.0021
        if not self.meter_data_consent:
            price *= 1.1  # expect: PRV301
        return price

    def usage_charge(self) -> int:
        return math.ceil(self.litres * self.unit_price())

    def paper_bill_fee(self) -> int:
        return 0 if self.direct_debit else 250

    def rebate(self) -> int:
        return 300 if self.meter_data_consent else 0

    def total(self) -> int:
        due = self.standing_charge() + self.usage_charge()
        if self.elderly:
            due -= 400
        return due - self.rebate()


def surcharge_lines(household: Household) -> dict[str, int]:
    lines = {}
    if not household.meter_data_consent:
        lines["manual reading surcharge"] = 600  # expect: PRV301
    if not household.direct_debit:
        lines["cheque surcharge"] = 100
    return lines


def deposit(household):
    match household:
        case Household(meter_data_consent=True):
            return 50
        case Household(elderly=True):
            return 0
        case _:
            return 150  # expect: PRV302
