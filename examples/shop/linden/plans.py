"""Fibre, mobile and insurance by the month."""

from decimal import Decimal

FIBRE_PERSONALISED = Decimal("70.00")
FIBRE_PRIVATE = FIBRE_PERSONALISED + Decimal("29.00")

MOBILE = {"tracked": Decimal("15.00"), "private": Decimal("15.00")}
PHONE_INSURANCE = Decimal("6.50")
UNTRACKED_ROUTER = Decimal("4.00")
PANEL_DISCOUNT = Decimal("1.50")


def fibre_price(customer):
    """Return the price of the line; the cheaper one is paid for with the household's browsing."""
    if customer.tracking_consent:
        return FIBRE_PERSONALISED
    return FIBRE_PRIVATE  # expect: PRV302


def mobile_price(customer):
    """Return the price of a SIM card, which is the same for everybody."""
    return MOBILE["tracked" if customer.tracking_consent else "private"]


def insurance_price(customer):
    """Return the ordinary price, less a thank-you for those who take part in the service panel."""
    price = PHONE_INSURANCE
    if customer.analytics_consent:
        price -= PANEL_DISCOUNT
    return price


def installation_price(order, customer):
    if customer.tier == "business":
        return Decimal("0.00")
    return Decimal("49.00") if order.subtotal < 200 else Decimal("29.00")


def router_rent(customer, rent):
    """Return the rent of a router by the month."""
    if not customer.tracking_consent:
        rent += UNTRACKED_ROUTER  # expect: PRV301
    return rent


def line_speed(customer):
    return 1000 if customer.tier == "business" else 250
