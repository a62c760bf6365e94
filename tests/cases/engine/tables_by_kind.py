"""Registries of many shapes that must be right for each key."""
import logging
from enum import Enum

log = logging.getLogger(__name__)


class Kind(Enum):
    LOUD = "loud"
    LOW = "low"


def loud(what, extra=None):
    log.info("loud %s", what)


def low(what, extra=None):
    log.info("low %s", extra)


BY_KIND = {Kind.LOUD: loud, Kind.LOW: low}
BY_PAIR = {("a", 1): loud, ("b", 2): low}
BY_NUMBER = {1: loud, 2: low}
CLASSES = {}


def by_kind(kind, what):
    BY_KIND[kind](what)


def by_number(number, what):
    fn = BY_NUMBER.get(number, low)
    fn(what)


def a(guest):
    by_kind(Kind.LOUD, guest.email)  # expect: PRV601
    by_kind(Kind.LOW, guest.email)
    by_number(1, guest.email)  # expect: PRV601
    by_number(2, guest.email)


def b(guest, kind):
    by_kind(kind, guest.email)  # expect: PRV601


def c(guest, kind):
    BY_KIND[kind](guest.email)  # expect: PRV601


def d(guest, kind):
    BY_KIND[kind](guest.room, extra=3)
