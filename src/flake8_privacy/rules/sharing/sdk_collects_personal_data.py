"""PRV106: an SDK is set up so that it captures personal data by itself."""

from collections.abc import Iterator

from ...model.events import CollectingEvent
from ..base import Draft, Example, Rule, fitted


class SdkCollectsPersonalData(Rule[CollectingEvent]):
    """An SDK is set up so that it captures personal data by itself."""

    code = "PRV106"
    name = "sdk-collects-personal-data"
    severity = "warning"
    summary = "An SDK is set up so that it captures personal data by itself."
    what = (
        "The call that sets up an SDK switches on that it adds personal data to what it sends: the user, the IP "
        "address, cookies, bodies of requests. The switch may stand in a dict of options or a constant. A hook in the "
        "same call that scrubs reports, whatever it does, makes it a note. A switch that is off, that is not there "
        "where the default is safe, or that cannot be read is left alone."
    )
    why = (
        "One switch sends more to another company than all other code together, and nobody who writes or reviews "
        "that code sees it: every error carries along who the person was and what they had typed."
    )
    mend = "Leave the switch off, and add the few fields that help, such as the id of the person, yourself."
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 25(2)")
    examples = (
        Example(
            "Error reports with everything",
            {
                "app.py": """\
import os

import sentry_sdk

sentry_sdk.init(  # report
    dsn=os.environ["SENTRY_DSN"],
    traces_sample_rate=0.1,
    send_default_pii=True,
)
"""
            },
        ),
        Example(
            "From a dict of options",
            {
                "monitoring.py": """\
import logfire
import sentry_sdk

COMMON = {"environment": "production", "traces_sample_rate": 0.05}
OPEN = {**COMMON, "send_default_pii": True}


def start_web():
    sentry_sdk.init(**OPEN)  # report
    logfire.configure(service_name="web", scrubbing=False)  # report


def start_worker():
    sentry_sdk.init(**COMMON)
    logfire.configure(service_name="worker")
"""
            },
        ),
        Example(
            "Off, absent, read from the environment, or scrubbed",
            {
                "settings.py": """\
import os

import sentry_sdk


def scrub(event, hint):
    event.pop("user", None)
    return event


def start(environment):
    if environment == "production":
        sentry_sdk.init(dsn=os.environ["SENTRY_DSN"], send_default_pii=False)
    elif environment == "staging":
        sentry_sdk.init(dsn=os.environ["SENTRY_DSN"], send_default_pii=True, before_send=scrub)
    else:
        sentry_sdk.init(send_default_pii=os.environ.get("SENTRY_PII") == "yes")
"""
            },
        ),
    )

    def check(self, event: CollectingEvent) -> Iterator[Draft]:
        """A finding at the set-up call."""
        collecting = event.collecting
        switches = " and ".join(collecting.switches[:2])
        yield Draft(
            collecting.site,
            "note" if collecting.is_scrubbed else self.severity,
            "high",
            fitted(f"{event.recipient} captures personal data by itself: {switches} in {collecting.call}()"),
            recipient=event.recipient,
            qualname=event.qualname,
            subject=collecting.call,
        )
