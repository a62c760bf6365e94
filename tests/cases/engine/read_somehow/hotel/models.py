from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    email = models.EmailField(unique=True)
    first_name = models.CharField(max_length=30)
    date_of_birth = models.DateField(null=True)  # expect: PRV702
    mobile_number = models.CharField(max_length=20)
    tax_number = models.CharField(max_length=20)  # expect: PRV605

    USERNAME_FIELD = "email"

    def clean(self):
        if self.mobile_number and not self.mobile_number.startswith("+"):
            raise ValueError("x")


class Booking(models.Model):
    guest_name = models.CharField(max_length=80)
    guest_email = models.EmailField()
    guest_phone = models.CharField(max_length=20)  # expect: PRV702
    guest_birth_date = models.DateField()
    nights = models.IntegerField()

    class Meta:
        ordering = ["guest_name"]
        indexes = [models.Index(fields=["guest_phone"])]


class Hotel(models.Model):
    phone = models.CharField(max_length=20)
    street_address = models.CharField(max_length=20)
