from django.db import models


class Author(models.Model):
    email = models.EmailField()
    birth_place = models.CharField(max_length=40)
    birth_date = models.DateField()
    home_address = models.TextField()
    fax = models.CharField(max_length=30)  # expect: PRV702
    nationality = models.CharField(max_length=30)

    class Meta:
        abstract = False


class Base(models.Model):
    ethnicity = models.CharField(max_length=30)

    class Meta:
        abstract = True


class Company(models.Model):
    vat_number = models.CharField(max_length=30)
    contact_phone = models.CharField(max_length=30)
