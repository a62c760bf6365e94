"""How rules about the guards of tracking calls speak."""

from ..model.events import TrackingEvent
from .base import Draft, Rule, fitted, shortened


def guard_draft(rule: Rule[TrackingEvent], event: TrackingEvent, message: str, severity: str = "") -> Draft:
    """A finding about a tracking call, at its guard or at the call that needs one."""
    return Draft(
        event.site,
        severity or rule.severity,
        event.confidence,
        fitted(message),
        recipient=event.recipient,
        purpose=event.purpose,
        steps=shortened(event.steps),
        qualname=event.qualname,
        subject=event.wrapper or event.call,
    )
