"""How patients get along with the portal; RudderStack keeps the numbers."""
import os
from datetime import datetime

import rudderstack.analytics as rudder

rudder.write_key = os.environ["RUDDERSTACK_WRITE_KEY"]
rudder.dataPlaneUrl = os.environ["RUDDERSTACK_DATA_PLANE"]


def _send(patient, event: str, properties: dict) -> None:
    rudder.track(str(patient.pk), event, {**properties, "portal": "2"})


def _send_page(patient, path: str) -> None:
    rudder.page(str(patient.pk), "portal", path)


def booked(patient, slot, started: datetime) -> None:
    """An appointment was booked; how long did it take?"""
    if patient.usage_analytics_allowed:
        seconds = (datetime.now(started.tzinfo) - started).seconds
        _send(patient, "Appointment Booked", {"seconds": seconds, "weekday": slot.begin.weekday()})


def moved(patient, slot, reason: str) -> None:
    """An appointment was moved to another slot."""
    slot.history.append(reason)
    if not patient.usage_analytics_allowed:
        return
    _send(patient, "Appointment Moved", {"weekday": slot.begin.weekday()})


def cancelled(patient, slot) -> None:
    """An appointment was given back."""
    hours = slot.hours_left()
    _send(patient, "Appointment Cancelled", {"hours_left": hours})  # expect: PRV201


def prepared(patient, visit) -> None:
    """The questions before a visit were answered."""
    if patient.usage_analytics_allowed:
        answers = {"questions": len(visit.questions), "diagnosis": visit.diagnosis}
        _send(patient, "Visit Prepared", answers)  # expect: PRV103


def letter_opened(patient, letter) -> None:
    """A letter of the practice was opened."""
    if patient.usage_analytics_allowed:
        _send_page(patient, "/letters")
    letter.mark_read()


def help_opened(patient, page: str) -> None:
    """Somebody looked for help."""
    if patient.newsletter_consent:  # expect: PRV203
        _send_page(patient, f"/help/{page}")
