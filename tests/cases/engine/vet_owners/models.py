from django.db import models


class Owner(models.Model):
    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50)
    email = models.EmailField()
    mobile_phone = models.CharField(max_length=20)
    gender = models.CharField(max_length=10, blank=True)  # expect: PRV702
    postal_address = models.TextField()
    birth_date = models.DateField(null=True)  # expect: PRV702


class Animal(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    name = models.CharField(max_length=30)
    weight = models.FloatField()
    birth_date = models.DateField(null=True)
