"""Composition of the program."""
import time

from services import BookingService


def build(prefs, courts):
    return BookingService(prefs, courts, time)
