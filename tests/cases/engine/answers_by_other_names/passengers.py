"""Passengers and what they agreed to."""
from dataclasses import dataclass


@dataclass
class Passenger:
    key: str
    analytics_consent: bool = False
    fees_paid: bool = False

    @property
    def may_see_charts(self) -> bool:
        return self.analytics_consent

    @property
    def may_see_archive(self) -> bool:
        return self.fees_paid

    def trusts_us(self) -> bool:
        return self.analytics_consent


def is_with_us(passenger: Passenger) -> bool:
    return passenger.analytics_consent
