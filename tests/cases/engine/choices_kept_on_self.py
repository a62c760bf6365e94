"""A choice stored on an instance or a class, whatever the attribute is called."""
import os
from dataclasses import dataclass, field

from posthog import Posthog

posthog = Posthog("phc", host="https://eu.posthog.com")


class Till:
    def __init__(self, customer, drawer):
        self.customer = customer
        self.may = customer.analytics_consent
        self.full = drawer.is_full

    def sold(self):
        if self.may:
            posthog.capture("sold", distinct_id=self.customer.id)

    def closed(self):
        if self.full:
            posthog.capture("closed", distinct_id=self.customer.id)  # expect: PRV201

    def refunded(self):
        if not self.may:  # expect: PRV202
            posthog.capture("refunded", distinct_id=self.customer.id)


class Meter:
    live = False

    @classmethod
    def setup(cls):
        cls.live = os.environ.get("TELEMETRY_ENABLED") == "1"

    @classmethod
    def count(cls, machine):
        if not cls.live:
            return
        posthog.capture("count", distinct_id=machine)


@dataclass
class Ride:
    rider: str
    analytics_opt_in: bool
    measured: bool = field(init=False)

    def __post_init__(self):
        self.measured = self.analytics_opt_in

    def end(self):
        if self.measured:
            posthog.capture("ride", distinct_id=self.rider)
