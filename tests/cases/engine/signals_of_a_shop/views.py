"""Who speaks."""

import signals
from models import Customer, Shelf
from signals import greeted, order_lost, order_paid, returned


def pay(customer, order):
    order_paid.send(sender=None, payload=customer.email)  # expect: PRV601
    order_paid.send(sender=None, payload=order.pk)


def lose(customer, order):
    order_lost.send_robust(sender=None, whom=customer.email, place="van")  # expect: PRV601
    signals.order_lost.send(sender=None, whom=customer.pk, place="van")


def visit(customer):
    if customer.analytics_consent:
        signals.visited.send(sender=None, who=customer.pk)


def visit_again(customer):
    if not customer.analytics_consent:
        return
    signals.visited.send(sender=None, who=customer.pk)


def bring_back(customer):
    if customer.analytics_consent:
        returned.send(sender=None, who=customer.pk)


def bring_back_at_night(customer):
    returned.send(sender=None, who=customer.pk)  # expect: PRV201


def greet(customer):
    greeted.send(sender=Customer, payload=customer.email)  # expect: PRV601


def greet_shelf(customer):
    greeted.send(sender=Shelf, payload=customer.pk)
