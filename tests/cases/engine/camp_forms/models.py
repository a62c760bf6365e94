from django.db import models


class Camper(models.Model):
    given_name = models.CharField(max_length=40)
    surname = models.CharField(max_length=40)
    guardian_email = models.EmailField()
    guardian_phone = models.CharField(max_length=20)
    passport_number = models.CharField(max_length=20)  # expect: PRV605, PRV702
    home_address = models.TextField()  # expect: PRV702
    tent = models.IntegerField(null=True)


class Tent(models.Model):
    number = models.IntegerField()
    phone = models.CharField(max_length=10, blank=True)
