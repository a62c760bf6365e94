"""Every column of a card goes out with the records; a desk's columns do not."""
from django.core import serializers
from django.db import models


class Customer(models.Model):
    email = models.EmailField()
    mobile_phone = models.CharField(max_length=20)


class Tenant(models.Model):
    email = models.EmailField()
    mobile_phone = models.CharField(max_length=20)  # expect: PRV702


def export():
    return serializers.serialize("json", Customer.objects.all())


def mail(tenant):
    return tenant.email
