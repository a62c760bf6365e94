"""Patrons of a library."""
from django.db import models


class Patron(models.Model):
    first_name = models.CharField(max_length=60)
    last_name = models.CharField(max_length=60)
    email = models.EmailField(null=True)
    phone = models.CharField(max_length=30, blank=True)
    removed_at = models.DateTimeField(null=True)
    reading_mail = models.BooleanField(default=False)

    def label(self):
        return f"{self.last_name}, {self.first_name} {self.phone} {self.email}"
