"""PRV202: the guard lets the call run just when consent is refused."""

from collections.abc import Iterator

from ...model.events import TrackingEvent
from ..base import Draft, Example, Rule
from ..guards import guard_draft


class InvertedConsentGuard(Rule[TrackingEvent]):
    """A tracking call runs for those who refused."""

    code = "PRV202"
    name = "inverted-consent-guard"
    severity = "error"
    summary = "The consent check is the wrong way round."
    what = (
        "A tracking call is reached only when consent was refused: it stands under a negated check, under an opt-out, "
        "or behind an exit for those who agreed. A call that records the refusal itself is a note."
    )
    why = (
        "Those who said no are recorded, and those who said yes are not: the person's choice is turned into its "
        "opposite."
    )
    mend = "Turn the condition round."
    provisions = ("GDPR Art. 7", "CCPA 1798.120")
    examples = (
        Example(
            "One not too many",
            {
                "baskets.py": """\
import posthog


def opened(user):
    if not user.has_consented:  # report
        posthog.capture(distinct_id=str(user.pk), event="opened")


def closed(user):
    if not user.opted_out:
        posthog.capture(distinct_id=str(user.pk), event="closed")
"""
            },
        ),
        Example(
            "An exit for the willing",
            {
                "trips.py": """\
import segment.analytics as analytics


def started(rider, trip):
    if rider.tracking_consent:  # report
        return
    analytics.track(rider.id, "Started", {"trip": trip.number})
"""
            },
        ),
        Example(
            "Refusing names, negated answers and helpers are read with their polarity",
            {
                "films.py": """\
import posthog


def tracking_refused(subscriber):
    return subscriber.preferences.get("do_not_track") is True


def played(subscriber):
    if not tracking_refused(subscriber):
        posthog.capture(distinct_id=str(subscriber.pk), event="played")


def rated(subscriber):
    if subscriber.opted_out is False:
        posthog.capture(distinct_id=str(subscriber.pk), event="rated")
"""
            },
        ),
    )

    def check(self, event: TrackingEvent) -> Iterator[Draft]:
        """A finding for a call that only those who refused reach."""
        if event.verdict != "inverted":
            return
        message = f"{event.recipient} {event.call}() runs only for those who refused (purpose: {event.purpose})"
        yield guard_draft(self, event, message, "note" if event.records_refusal else "")
