"""Who reads the gazette."""
from django.conf import settings
from django.db import models


class Reader(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE)
    email = models.EmailField()
    gazette_subscribed = models.BooleanField(default=False)
    crossword_subscribed = models.BooleanField(default=False)
    weather_subscribed = models.BooleanField(default=False)
    sports_subscribed = models.BooleanField(default=False)
    weather_code = models.CharField(max_length=40)
