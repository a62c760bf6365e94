"""PRV201: a tracking call that no consent guards."""

from collections.abc import Iterator

from ...model.events import TrackingEvent
from ..base import Draft, Example, Rule
from ..guards import guard_draft


class TrackingWithoutConsent(Rule[TrackingEvent]):
    """A tracking call runs although nobody was asked."""

    code = "PRV201"
    name = "tracking-without-consent"
    severity = "warning"
    summary = "A tracking call runs without a consent check."
    what = (
        "A call that records what a person does, for analytics, marketing, advertising, personalisation or session "
        "recording, is reached on some path on which no consent was checked. A check counts in a condition, an early "
        "exit, a decorator, a context manager, a filtered query, the client itself, a wrapper, or in every caller. "
        "That a key is configured or somebody is logged in is no consent."
    )
    why = (
        "Recording behaviour needs the person's agreement before it starts. Without a check in the code those who "
        "refused are recorded like everybody else."
    )
    mend = (
        "Put the call behind the person's choice, best once in the wrapper through which all events go. Where consent "
        'is taken outside this code, say so in the recipient\'s settings: consent = "banner in the web client".'
    )
    provisions = ("GDPR Art. 6(1)(a)", "GDPR Art. 7(1)", "ePrivacy Art. 5(3)")
    examples = (
        Example(
            "An event for everybody, and one for those who agreed",
            {
                "checkout.py": """\
from mixpanel import Mixpanel

mp = Mixpanel("token")


def started(user, order):
    mp.track(str(user.pk), "Started", {"order": order.number})  # report


def paid(user, order):
    if not user.analytics_consent:
        return
    mp.track(str(user.pk), "Paid", {"order": order.number})
"""
            },
        ),
        Example(
            "Some callers ask, others do not: those are reported",
            {
                "events.py": """\
import posthog


def record(user, name):
    posthog.capture(distinct_id=str(user.pk), event=name)
""",
                "trips.py": """\
from events import record


def start(user):
    if user.has_consented:
        record(user, "start")


def close(user):
    record(user, "close")  # report
""",
            },
        ),
        Example(
            "Guards in other places: a decorator, a filtered query, the client itself, the SDK's own switch",
            {
                "guards.py": """\
import functools


def requires_consent(function):
    @functools.wraps(function)
    def wrapper(user, *args):
        if user.analytics_consent:
            return function(user, *args)
        return None

    return wrapper
""",
                "events.py": """\
from posthog import Posthog

from guards import requires_consent
from models import User


@requires_consent
def opened(user):
    Posthog("key").capture(distinct_id=str(user.pk), event="opened")


def week_over():
    for user in User.objects.filter(analytics_consent=True):
        Posthog("key").capture(distinct_id=str(user.pk), event="week over")


def printed(user):
    client = Posthog("key", disabled=not user.analytics_consent)
    client.capture(distinct_id=str(user.pk), event="printed")


class Visit:
    def __init__(self, visitor):
        self.tracker = Posthog("key") if visitor.has_consented else None

    def page(self, path):
        if self.tracker is not None:
            self.tracker.capture(distinct_id="visit", event=path)
""",
            },
        ),
    )

    def check(self, event: TrackingEvent) -> Iterator[Draft]:
        """A finding for a call that no consent guards."""
        if event.verdict != "open":
            return
        calls = f", reached by {event.callers} unguarded calls" if event.callers else ""
        call = f"{event.recipient} {event.call}()"
        runs = f"{event.wrapper}() reaches {call}" if event.wrapper else f"{call} runs"
        message = f"{runs} without a consent check (purpose: {event.purpose}){calls}"
        yield guard_draft(self, event, message)
