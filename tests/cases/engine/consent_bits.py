"""Subscriber flags of a weather service, kept in one integer column."""
import os

import psycopg2
from mixpanel import Mixpanel

FLAG_ACTIVE = 1
FLAG_VERIFIED = 2
FLAG_CONSENT_ANALYTICS = 4
FLAG_CONSENT_MAIL = 8

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])


def load(connection, subscriber_id):
    with connection.cursor() as cursor:
        cursor.execute("SELECT flags FROM subscribers WHERE id = %s", (subscriber_id,))
        return cursor.fetchone()[0]


def forecast_opened(connection, subscriber_id):
    flags = load(connection, subscriber_id)
    if flags & FLAG_CONSENT_ANALYTICS:
        mp.track(str(subscriber_id), "Forecast Opened")


def alert_opened(connection, subscriber_id):
    flags = load(connection, subscriber_id)
    if flags & FLAG_ACTIVE:
        mp.track(str(subscriber_id), "Alert Opened")  # expect: PRV201


def radar_opened(connection, subscriber_id):
    flags = load(connection, subscriber_id)
    if not flags & FLAG_CONSENT_ANALYTICS:
        return
    mp.track(str(subscriber_id), "Radar Opened")


def map_opened(connection, subscriber_id):
    flags = load(connection, subscriber_id)
    if (flags & FLAG_CONSENT_ANALYTICS) == 0:
        return
    mp.track(str(subscriber_id), "Map Opened")


def shared(connection, subscriber_id):
    if load(connection, subscriber_id) & FLAG_VERIFIED == 0:
        return
    mp.track(str(subscriber_id), "Shared")  # expect: PRV201
