"""Signed links in mails."""
from django.contrib.auth import get_user_model
from django.core import signing


def rider_of(token):
    return get_user_model().objects.get(pk=signing.loads(token, max_age=86400 * 90))
