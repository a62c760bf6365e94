"""Singers."""
from django.conf import settings
from django.db import models


class Singer(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    email = models.EmailField()
    recording_consent = models.BooleanField(default=False)
    voice = models.CharField(max_length=8)
