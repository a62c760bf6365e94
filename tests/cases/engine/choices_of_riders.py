"""Consents of a bike club that are given, and some taken back."""
from datetime import datetime

import redis
from sqlalchemy.orm import Session

store = redis.Redis()


class Preferences:
    ride_sharing_consent = False
    photo_consent_at = None
    partner_mail_opt_in = False


def join(session: Session, rider):
    rider.preferences.partner_mail_opt_in = True  # expect: PRV207
    session.commit()


def accept_partner_mail(rider):
    rider.preferences.partner_mail_opt_in = True


def decline_partner_mail(rider):
    rider.preferences.partner_mail_opt_in = False


def give_photo_consent(rider):
    rider.preferences.photo_consent_at = datetime.now()


def toggle_rides(rider):
    rider.preferences.ride_sharing_consent = not rider.preferences.ride_sharing_consent


def rides(rider):
    return rider.rides if rider.preferences.ride_sharing_consent else []


def photos(rider):
    return rider.photos if rider.preferences.photo_consent_at else []
