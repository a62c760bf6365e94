"""Passwords in columns, with and without their salt."""

from django.db import models


class Imported(models.Model):
    password = models.CharField(max_length=128)
    salt = models.CharField(max_length=32)


class Remembered(models.Model):
    password = models.CharField(max_length=128)  # expect: PRV605
    colour = models.CharField(max_length=32)
