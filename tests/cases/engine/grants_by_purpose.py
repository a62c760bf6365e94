"""A pharmacy's loyalty program keeps grants by purpose."""
import enum
import os

import rudderstack.analytics as rudder

rudder.write_key = os.environ["RUDDER"]


class Purpose(enum.Enum):
    MEASUREMENT = enum.auto()
    ADS = enum.auto()
    ORDERS = enum.auto()


class Card:
    def __init__(self, number, grants=None):
        self.number = number
        self.grants: dict[Purpose, bool] = grants or {}

    def granted(self, purpose: Purpose) -> bool:
        return self.grants.get(purpose, False)


def scanned(card: Card):
    if card.granted(Purpose.MEASUREMENT):
        rudder.track(card.number, "scanned")


def redeemed(card: Card):
    if card.grants.get(Purpose.MEASUREMENT):
        rudder.track(card.number, "redeemed")


def replaced(card: Card):
    if card.granted(Purpose.ADS):  # expect: PRV203
        rudder.track(card.number, "replaced")


def lost(card: Card):
    if card.number.startswith("9"):
        rudder.track(card.number, "lost")  # expect: PRV201
