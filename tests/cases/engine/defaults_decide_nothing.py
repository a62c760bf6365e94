"""A default of a field is what holds before anybody set it: it decides no branch."""

import os
from dataclasses import dataclass

from mixpanel import Mixpanel

mp = Mixpanel("token")
LIMITS = {"events": 0}


@dataclass
class Options:
    """Read from a file."""

    project_key: str = ""
    is_beta: bool = False
    analytics_consent: bool = False
    telemetry: bool = False


class Visitor:
    """Gets its number later."""

    def __init__(self) -> None:
        self.number = None
        self.allowed_in = False

    def load(self) -> None:
        """Read the number."""
        self.number = os.environ["NUMBER"]


visitor = Visitor()


def by_key(options: Options, user) -> None:
    if not options.project_key:
        return
    mp.track(user.id, "keyed")  # expect: PRV201


def by_alternative(options: Options, user) -> None:
    if options.is_beta or user.analytics_consent:
        mp.track(user.id, "beta")  # expect: PRV201


def by_consent_field(options: Options, user) -> None:
    if options.analytics_consent:
        mp.track(user.id, "agreed")


def by_topic(options: Options, user) -> None:
    if options.telemetry:
        mp.track(user.id, "switched on")


def by_number() -> None:
    if visitor.number is not None and visitor.number:
        mp.track(visitor.number, "numbered")  # expect: PRV201


def by_flag() -> None:
    if visitor.allowed_in:
        mp.track(visitor.number, "flagged")  # expect: PRV201


def by_table(user) -> None:
    if LIMITS["events"]:
        mp.track(user.id, "within limits")  # expect: PRV201


def set_here(user) -> None:
    options = Options()
    options.is_beta = False
    if options.is_beta:
        mp.track(user.id, "never")


class Reporter:
    """Has a client only where the user agreed."""

    def __init__(self, options: Options) -> None:
        self.client = None
        self.support = None
        if options.analytics_consent:
            self.client = Mixpanel("a")
        if options.project_key:
            self.support = Mixpanel(options.project_key)

    def count(self, user) -> None:
        if self.client is not None:
            self.client.track(user.id, "counted")

    def crash(self, user) -> None:
        if self.support:
            self.support.track(user.id, "crashed")  # expect: PRV201
