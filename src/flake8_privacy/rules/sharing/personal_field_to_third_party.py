"""PRV101: a personal field reaches a third party."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule
from ..disclosures import sharing_draft


class PersonalFieldToThirdParty(Rule[DisclosureEvent]):
    """A personal field reaches a third-party SDK or HTTP host."""

    code = "PRV101"
    name = "personal-field-to-third-party"
    severity = "warning"
    summary = "A personal field reaches a third party."
    what = (
        "A value about a person, such as an e-mail address, a name or an IP address, is handed to a third party's SDK "
        "or sent to a public host that is not the project's own. It is followed through variables, dicts, texts, "
        "helper functions and wrapper classes. Ids, sanitised values, constants, and parameters that the service "
        "exists for (the addressee of a mail carrier) are left alone."
    )
    why = (
        "What a third party holds can be combined, sold, subpoenaed or stolen, and the person was promised none of it. "
        "Analytics and error monitoring work as well with a pseudonymous id."
    )
    mend = (
        "Leave the field out, or send an id in its place. Where a join is needed later, send a keyed hash (hmac) whose "
        "key stays with you. A service that is your own belongs in the setting first-party."
    )
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 28", "CCPA 1798.100(c)")
    examples = (
        Example(
            "An e-mail among the traits",
            {
                "signup.py": """\
import segment.analytics as analytics


def signed_up(user):
    analytics.identify(user.id, {"email": user.email, "plan": user.plan})  # report
    analytics.identify(user.id, {"plan": user.plan})
"""
            },
        ),
        Example(
            "The field crosses a wrapper: the call that hands it over is reported",
            {
                "tracker.py": """\
from mixpanel import Mixpanel

mp = Mixpanel("token")


def record(user, event, **properties):
    mp.track(str(user.pk), event, properties)
""",
                "orders.py": """\
from tracker import record


def ordered(user, order):
    record(user, "ordered", lines=order.lines)
    record(user, "ordered", phone=user.phone_number)  # report
""",
            },
        ),
        Example(
            "Keyed hashes, lengths and yes-or-no answers are fine",
            {
                "events.py": """\
import hashlib
import hmac

import posthog


def saved(user, key):
    reference = hmac.new(key, user.email.encode(), hashlib.sha256).hexdigest()
    posthog.capture(distinct_id=reference, event="saved", properties={"has_phone": bool(user.phone)})
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal fields that a third party gets."""
        if event.code == self.code:
            yield sharing_draft(self, event)
