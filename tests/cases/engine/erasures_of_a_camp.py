"""Campers who ask to be erased: methods of their records, and a service that is told of them by plain HTTP."""
import os

import requests
from django.db import models
from django.utils import timezone

MESSAGES = "https://track.customer.io/api/v1"
KEY = (os.environ["MESSAGES_SITE"], os.environ["MESSAGES_KEY"])


class Pitch(models.Model):
    user = models.OneToOneField("auth.User", on_delete=models.CASCADE)
    mobile = models.CharField(max_length=30)
    blood_group = models.CharField(max_length=3)  # expect: PRV605
    hidden = models.BooleanField(default=False)
    hidden_at = models.DateTimeField(null=True)

    def hide_away(self):
        self.hidden = True
        self.hidden_at = timezone.now()
        self.save()

    def text(self, words):
        return f"{self.mobile} ({self.blood_group}): {words}"


def tell_messages(camper):
    if camper.marketing_consent:
        requests.put(f"{MESSAGES}/customers/{camper.pk}", json={"email": camper.email}, auth=KEY, timeout=5)  # expect: PRV101


def forget_at_messages(camper):
    requests.delete(f"{MESSAGES}/customers/{camper.pk}", auth=KEY, timeout=5)


def delete_my_account(request):  # expect: PRV504
    request.user.pitch.hide_away()


def erase_account(request):
    forget_at_messages(request.user)
    request.user.pitch.delete()
    request.user.delete()


def erase_user_data(user):  # expect: PRV504
    user.pitch.delete()
    user.delete()


def close_pitch(pitch):
    pitch.hide_away()
