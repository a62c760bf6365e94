"""PRV203: the guard asks for another purpose than the call has."""

from collections.abc import Iterator

from ...model.events import TrackingEvent
from ..base import Draft, Example, Rule
from ..guards import guard_draft


class ConsentForAnotherPurpose(Rule[TrackingEvent]):
    """A tracking call relies on consent that was given for something else."""

    code = "PRV203"
    name = "consent-for-another-purpose"
    severity = "warning"
    summary = "The consent that guards a tracking call was given for something else."
    what = (
        "The guard of a tracking call names a purpose, and the call has another: an analytics event behind functional "
        "consent, an advertising audience behind analytics consent. Consent for marketing covers advertising, and a "
        "guard that names no purpose covers all."
    )
    why = (
        "People agree to one thing at a time. Whoever said yes to a newsletter has not agreed to be measured, and does "
        "not expect it."
    )
    mend = "Ask for the purpose that the call has, and guard the call with that answer."
    provisions = ("GDPR Art. 5(1)(b)", "GDPR Art. 6(4)", "GDPR Art. 7(2)")
    examples = (
        Example(
            "Functional consent does not cover analytics",
            {
                "pages.py": """\
import posthog


def opened(user, page):
    if user.consents.functional:  # report
        posthog.capture(distinct_id=str(user.pk), event="opened", properties={"page": page.slug})


def closed(user, page):
    if user.consents.analytics:
        posthog.capture(distinct_id=str(user.pk), event="closed", properties={"page": page.slug})
"""
            },
        ),
        Example(
            "Both asked, and a consent without a purpose",
            {
                "letters.py": """\
import posthog


def opened(reader):
    if reader.newsletter_consent and reader.analytics_consent:
        posthog.capture(distinct_id=str(reader.pk), event="opened")


def clicked(reader):
    if reader.has_consented:
        posthog.capture(distinct_id=str(reader.pk), event="clicked")
"""
            },
        ),
    )

    def check(self, event: TrackingEvent) -> Iterator[Draft]:
        """A finding for a call behind consent for something else."""
        if event.verdict != "other":
            return
        call = f"{event.recipient} {event.call}()"
        message = f"{call} is for {event.purpose}, the consent asked for is for {event.guard_purpose}"
        yield guard_draft(self, event, message)
