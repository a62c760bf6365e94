"""Slots and letters."""
from django.db import models


class Slot(models.Model):
    """A time in the calendar of a doctor."""

    begin = models.DateTimeField()
    is_free = models.BooleanField(default=True)


class Letter(models.Model):
    """A letter that waits in the portal."""

    subject = models.CharField(max_length=120)
    read_at = models.DateTimeField(null=True)
