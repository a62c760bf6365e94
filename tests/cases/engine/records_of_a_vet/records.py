"""Owners of animals (Django)."""
import segment.analytics as analytics
from django.db import models


class Customer(models.Model):
    email = models.EmailField()
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    is_active = models.BooleanField(default=True)
    analytics_consent = models.BooleanField(default=False)

    def address_line(self):
        return f"{self.first_name} {self.last_name} <{self.email}>"

    def deactivate(self):
        self.is_active = False
        self.save()

    def wipe(self):
        self.email = ""
        self.first_name = ""
        self.last_name = ""
        self.save()


class Animal(models.Model):
    keeper = models.ForeignKey(Customer, on_delete=models.CASCADE)
    species = models.CharField(max_length=40)
