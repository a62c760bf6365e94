"""The one place that talks to the analytics services."""

import os

import posthog
from mixpanel import Mixpanel

from .privacy import pseudonym

posthog.api_key = os.environ["POSTHOG_KEY"]


class Profiles:
    """Customer profiles at Mixpanel, kept only for those who agreed to analytics."""

    def __init__(self, token):
        self.client = Mixpanel(token)

    def update(self, customer, traits):
        if not customer.analytics_consent:
            return
        self.client.people_set(str(customer.pk), traits)

    def delete(self, customer):
        self.client.people_delete(str(customer.pk))


profiles = Profiles(os.environ["MIXPANEL_TOKEN"])


def record(customer, event, **properties):
    """Send one event to PostHog. The caller asks for consent."""
    posthog.capture(distinct_id=str(customer.pk), event=event, properties=properties)


def record_newsletter(customer, issue):
    """Count a reader of the newsletter under a name that says nothing."""
    if customer.analytics_consent:
        reader = pseudonym(customer.email)
        posthog.capture(distinct_id=reader, event="newsletter_read", properties={"issue": issue.pk})


def has_express_checkout(customer):
    return posthog.feature_enabled("express-checkout", str(customer.pk))
