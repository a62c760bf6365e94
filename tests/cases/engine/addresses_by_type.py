"""Fields that their type says are addresses, whatever they are called."""
import logging

from django.db import models
from mixpanel import Mixpanel
from pydantic import BaseModel, EmailStr

logger = logging.getLogger(__name__)
mp = Mixpanel("token")


class Inquiry(models.Model):
    contact = models.EmailField()
    topic = models.CharField(max_length=30)


class Registration(BaseModel):
    login: EmailStr
    seats: int


def answered(pk, analytics_consent):
    row = Inquiry.objects.get(pk=pk)
    if analytics_consent:
        mp.track("1", "answered", {"to": row.contact})  # expect: PRV101
        mp.track("1", "answered", {"about": row.topic})


def noted(pk):
    row = Inquiry.objects.get(pk=pk)
    logger.info("%s", row.contact)  # expect: PRV601
    logger.info("%s", row.topic)


def registered(body: Registration):
    logger.info("%s", body.login)  # expect: PRV601
    logger.info("%s", body.seats)
