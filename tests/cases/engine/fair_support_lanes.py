"""Support and delivery: lanes, limits and lists of features."""
from enum import Enum


class Lane(Enum):
    FAST = "fast"
    SLOW = "slow"


LIMITS = {"sharing": 500, "private": 20}


def lane_for(customer):
    return Lane.FAST if customer.tracking_consent else Lane.SLOW  # expect: PRV303


def lane_by_weight(parcel):
    return Lane.FAST if parcel.weight < 2 else Lane.SLOW


def reply_delay_hours(customer):
    if customer.marketing_opt_in:  # expect: PRV303
        return 2
    return 48


def download_limit(user):
    limit = 20
    if user.data_sharing:  # expect: PRV303
        limit = 500
    return limit


def page_size(user):
    return 50 if user.prefers_long_pages else 20


def features_of(account):
    features = ["search"]
    if account.data_sharing_opt_in:  # expect: PRV303
        features.append("export")
    if account.is_business:
        features.append("invoices")
    return features


def perks_of(account):
    perks = []
    if account.data_sharing_opt_in:
        perks.append("points")
    return perks


class Ticket:
    def __init__(self, customer):
        self.customer = customer
        self.priority = 3

    def place(self):
        if self.customer.analytics_consent:
            self.events = ["placed"]
        return self.priority


def recommendations(user, engine):
    if not user.personalisation_consent:
        return []
    return engine.for_user(user.id)


def weekly_digest(user, editor):
    if not user.marketing_opt_in:
        return None
    return editor.campaign_for(user)


def history_of(user, archive):
    if not user.tracking_consent:
        return []
    return archive.visits(user.id)


def invoice_of(user, archive, number):
    if not user.tracking_consent:  # expect: PRV303
        return None
    return archive.invoice(user.id, number)
