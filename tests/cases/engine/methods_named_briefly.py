"""A ferry line's passengers: a method that only says when erases nothing, one that only says what it does does."""

from django.db import models


class Passenger(models.Model):
    email = models.EmailField()
    is_active = models.BooleanField(default=True)

    def __str__(self):
        return str(self.pk)

    def now(self):
        self.is_active = False
        self.save()

    def data(self):
        self.is_active = False
        self.save()

    def forget(self):  # expect: PRV504
        self.is_active = False
        self.save()

    def forget_now(self):
        self.email = ""
        self.is_active = False
        self.save()


def invite(passenger):
    return passenger.email.lower()
