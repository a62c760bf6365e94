"""Checkout sessions at Stripe."""
import stripe

from .settings import prices


def subscription_amount(member):
    if member.ads_consent:
        amount = prices.open_plan
    else:
        amount = prices.quiet_plan  # expect: PRV302
    return amount


def start(member):
    return stripe.checkout.Session.create(
        mode="payment",
        client_reference_id=str(member.pk),
        line_items=[{"price_data": {"currency": "eur", "unit_amount": subscription_amount(member)}, "quantity": 1}],
    )


def storage(member, gigabytes):
    return gigabytes * prices.storage_gb


def invoice_items(member, customer_id):
    stripe.InvoiceItem.create(customer=customer_id, amount=prices.setup, currency="eur")
    if not member.usage_tracking_allowed:
        stripe.InvoiceItem.create(customer=customer_id, amount=300, currency="eur", description="Privacy fee")  # expect: PRV301
    if member.ads_consent:
        stripe.InvoiceItem.create(customer=customer_id, amount=-200, currency="eur", description="Thank you")


def trial_days(member):
    return 30 if member.referred_by else 14
