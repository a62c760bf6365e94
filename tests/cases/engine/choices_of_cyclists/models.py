"""Choices of the riders."""
from django.conf import settings
from django.db import models


class Choice(models.Model):
    rider = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    ride_statistics_consent = models.BooleanField(default=False)
    promo_push_consent = models.BooleanField(default=False)
    heatmap_consent = models.BooleanField(default=False)
