"""Those who ask for what a ferry costs."""

import stripe

from fares import fare_price, privacy_fee, senior_price


def pay(passenger):
    return stripe.PaymentIntent.create(amount=fare_price(passenger), currency="eur")


def pay_back_and_forth(passenger):
    price = 2 * fare_price(passenger)
    return {"price": price}


def pay_with_fee(passenger):
    total = senior_price(passenger) + privacy_fee(passenger)
    return {"total": total}


def pay_more_here(passenger):
    price = senior_price(passenger)
    if not passenger.accepts_tracking:
        price += 300  # expect: PRV301
    return price
