"""PRV102: a whole record reaches a third party."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule
from ..disclosures import sharing_draft


class WholeRecordToThirdParty(Rule[DisclosureEvent]):
    """All that is known of a person reaches a third party at once."""

    code = "PRV102"
    name = "whole-record-to-third-party"
    severity = "warning"
    summary = "A whole record of a person reaches a third party."
    what = (
        "All fields of a person leave at once: the object itself, its __dict__, vars(), asdict(), model_to_dict(), "
        "model_dump(), a serializer's data, a request's form or body, locals(). A record cut down to named fields is "
        "judged by those fields."
    )
    why = (
        "Nobody decided what leaves. The next column added to the model, a birth date or a diagnosis, is sent as well "
        "from the day it exists."
    )
    mend = (
        'Name the fields that the recipient needs: {"plan": user.plan}, model_dump(include={"plan"}), fields=["plan"].'
    )
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 25")
    examples = (
        Example(
            "A model turned into a dict",
            {
                "profiles.py": """\
import segment.analytics as analytics
from django.forms.models import model_to_dict


def synced(user):
    analytics.identify(user.id, model_to_dict(user))  # report
    analytics.identify(user.id, model_to_dict(user, fields=["plan", "tier"]))
"""
            },
        ),
        Example(
            "A form as it came in",
            {
                "leads.py": """\
import posthog
from flask import request


def lead(visitor):
    posthog.capture(distinct_id=visitor, event="lead", properties=request.form.to_dict())  # report
    picked = {key: request.form[key] for key in ("product", "quantity")}
    posthog.capture(distinct_id=visitor, event="lead", properties=picked)
"""
            },
        ),
        Example(
            "A record cut down to what is needed is no whole record",
            {
                "plans.py": """\
import segment.analytics as analytics
from django.forms.models import model_to_dict

from models import Customer

TRAITS = ("plan", "tier")


def synced(customer):
    record = vars(customer)
    analytics.identify(customer.id, {key: record[key] for key in TRAITS})


def synced_plan(customer_id):
    customer = Customer.objects.only("plan").get(pk=customer_id)
    analytics.identify(customer_id, vars(customer))


def viewed(customer, product):
    analytics.track(customer.id, "Viewed", model_to_dict(product))
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for a whole record that a third party gets."""
        if event.code == self.code:
            yield sharing_draft(self, event)
