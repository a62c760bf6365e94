"""Who listens."""

import logging

import signals
from django.db.models.signals import post_save
from django.dispatch import receiver
from mixpanel import Mixpanel
from models import Customer, Shelf
from signals import greeted, order_lost, order_paid

log = logging.getLogger(__name__)
people = Mixpanel("token")


@receiver(order_paid)
def on_paid(sender, payload, **kwargs):
    log.info("paid by %s", payload)


def on_lost(sender, **kwargs):
    log.info("lost by %s", kwargs["whom"])
    log.info("lost in %s", kwargs["place"])


order_lost.connect(on_lost)


@receiver(signals.visited)
def on_visited(sender, who, **kwargs):
    people.track(who, "visited")


@receiver(signals.returned)
def on_returned(sender, who, **kwargs):
    people.track(who, "returned")


@receiver(greeted, sender=Customer)
def on_customer_greeted(sender, payload, **kwargs):
    log.info("greeted %s", payload)


@receiver(greeted, sender=Shelf)
def on_shelf_greeted(sender, payload, **kwargs):
    log.info("what a shelf says: %s", payload)


@receiver(post_save, sender=Customer)
def on_customer_saved(sender, instance, created, **kwargs):
    log.info("saved %s", instance)  # expect: PRV601
    log.info("saved %s", instance.pk)


@receiver(post_save, sender=Shelf)
def on_shelf_saved(sender, instance, created, **kwargs):
    log.info("saved %s", instance)
