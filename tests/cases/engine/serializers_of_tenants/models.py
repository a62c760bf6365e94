"""Tenants of flats."""
from django.db import models


class Tenant(models.Model):
    first_name = models.CharField(max_length=40)
    last_name = models.CharField(max_length=40)
    email = models.EmailField()
    rent_tier = models.CharField(max_length=4)
    marketing_opt_in = models.BooleanField(default=False)


class Flat(models.Model):
    floor = models.IntegerField()
    rooms = models.IntegerField()
