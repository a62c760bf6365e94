"""Lists of letters on which somebody is only once they have confirmed it, and lists that ask nobody."""
from dataclasses import dataclass
from datetime import datetime

from django.db import models


@dataclass
class Subscriber:
    email: str
    confirmed_at: datetime | None
    unsubscribed: bool = False


@dataclass
class Reader:
    email: str
    newsletter_refused: bool = False  # expect: PRV204


class Entry(models.Model):
    email = models.EmailField()
    confirmed_at = models.DateTimeField(null=True)
    unsubscribed = models.BooleanField(default=False)


def take_off(entry):
    entry.unsubscribed = True
    entry.save()


def put_on_the_list(email, table):
    Entry.objects.create(email=email, confirmed_at=None, unsubscribed=False)


def put_on_at_once(customer):
    customer.unsubscribed = False  # expect: PRV207
    customer.save()
