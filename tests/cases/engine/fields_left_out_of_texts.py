"""Data classes of a lost-property office that leave a field out of what they are as text."""
import logging
from dataclasses import dataclass, field

logger = logging.getLogger("lost")


@dataclass
class Finder:
    mobile_number: str = field(repr=False)
    shelf: int = 0


@dataclass
class Loser:
    mobile_number: str
    shelf: int = 0


@dataclass
class Owner:
    mobile_number: str
    street_address: str = field(repr=False)


def found(mobile_number, shelf):
    logger.info("found by %s", Finder(mobile_number, shelf))


def lost(mobile_number, shelf):
    logger.info("lost by %s", Loser(mobile_number, shelf))  # expect: PRV601


def claimed(mobile_number, street_address):
    logger.info("claimed by %s", Owner(mobile_number, street_address))  # expect: PRV601


def shelf_of(mobile_number, shelf):
    logger.info("shelf %s", Loser(mobile_number, shelf).shelf)
