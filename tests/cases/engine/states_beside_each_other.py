"""Defaults: states that come in pairs, and what a server measures of itself."""
from django.db import models
from pydantic import BaseModel


class Subscription(models.Model):
    subscribed = models.BooleanField(default=False)
    unsubscribed = models.BooleanField(default=False)


class LetterReader(models.Model):
    unsubscribed = models.BooleanField(default=False)  # expect: PRV204


class Ticket(models.Model):
    opted_in = models.BooleanField(default=True)  # expect: PRV204
    opted_out = models.BooleanField(default=False)


class ServerConfig(BaseModel):
    otel_metrics_enabled: bool = True
    prometheus_metrics_enabled: bool = True


class UserConfig(BaseModel):
    usage_metrics_enabled: bool = True  # expect: PRV204
