"""Clients that a function makes and keeps in a variable of the module."""
import os

from mixpanel import Mixpanel
from posthog import Posthog

_mp = None
_ph = None
_measured = None


def start():
    global _mp, _ph
    _mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])
    _ph = Posthog("key")


def start_measuring(person):
    global _measured
    if person.analytics_consent:
        _measured = Posthog("key")


def opened(person):
    if _mp is not None:
        _mp.track(str(person.pk), "Opened")  # expect: PRV201


def closed(person):
    if person.has_consented and _ph:
        _ph.capture(distinct_id=str(person.pk), event="closed", properties={"to": person.phone})  # expect: PRV101


def moved(person):
    if _measured:
        _measured.capture(distinct_id=str(person.pk), event="moved")
