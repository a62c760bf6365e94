"""What the shop does with them."""
from datetime import datetime, timezone

from .store import Customer, consents


def read_street(form):
    return form.street.data


def place_order(customer: Customer, order):
    customer.orders.append(order)
    if order.total > 50:
        customer.marketing_consent = True  # expect: PRV207
    customer.gift_wrap = True


def submit_preferences(customer: Customer, data):
    customer.marketing_consent = data["marketing_consent"]


def opt_in_marketing(customer: Customer):
    customer.marketing_consent = True
    consents.append({"customer": customer.id, "granted": True, "at": datetime.now(timezone.utc)})


def opt_out_marketing(customer: Customer):
    customer.marketing_consent = False


def merge_accounts(old: Customer, new: Customer):
    new.marketing_consent = old.marketing_consent
    new.tracking_consent = True  # expect: PRV207


def revoke_tracking(customer: Customer):
    customer.tracking_consent = False
