"""The desk decides who gets what."""

import mixpanel

from .partners import Courier, Dispatch, Shelf, Slip


def each(function, payload):
    function(payload)


def measure(client, visitor):
    client.track(visitor, "desk")  # expect: PRV201


def show(payload):
    print("shown:", payload)


def by_courier(customer):
    Dispatch(Courier()).run(customer.email)  # expect: PRV101


def on_the_shelf(customer):
    Dispatch(Shelf()).run(customer.email)


def order_number(customer, order):
    Dispatch(Courier()).run(order.number)


def handed_on(customer):
    each(Courier().send, customer.phone_number)  # expect: PRV101
    each(show, customer.phone_number)  # expect: PRV601
    each(show, customer.pk)


def slip(customer):
    Slip.of(customer).push()  # expect: PRV101


def visit(customer):
    measure(mixpanel.Mixpanel("4b"), customer.pk)


def agreed_visit(customer):
    if customer.analytics_consent:
        measured(mixpanel.Mixpanel("4b"), customer.pk)


def measured(client, visitor):
    client.track(visitor, "agreed")
