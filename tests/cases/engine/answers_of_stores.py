"""A tram company: where answers are kept, and by which keys, lists, rows and texts they are asked for."""

import enum

import click
import posthog
import redis
from sqlalchemy import select

from .tables import ConsentGrant, ConsentRecord, Passenger, db

r = redis.Redis()
BOARDING_BIT, ANALYTICS_BIT = 1, 2
POLICY = 4


class Choice(enum.Enum):
    UNASKED = 0
    AGREED = 1
    REFUSED = 2



def ticket_bought(passenger):
    if "analytics" in passenger.revoked_purposes:
        return
    posthog.capture(distinct_id=str(passenger.pk), event="ticket_bought")


def ticket_shown(passenger):
    if "analytics" in passenger.declined_categories:  # expect: PRV202
        posthog.capture(distinct_id=str(passenger.pk), event="ticket_shown")


def ticket_lost(passenger):
    if "umbrella" in passenger.lost_luggage:
        posthog.capture(distinct_id=str(passenger.pk), event="ticket_lost")  # expect: PRV201


def tram_entered(passenger):
    if passenger.tracking_status == "opted_out":
        return
    posthog.capture(distinct_id=str(passenger.pk), event="tram_entered")


def parcel_left(passenger, parcel):
    if parcel.tracking_status == "delivered":
        posthog.capture(distinct_id=str(passenger.pk), event="parcel_left")  # expect: PRV201


def stop_asked_for(passenger):
    if r.sismember("optouts", passenger.pk):
        return
    posthog.capture(distinct_id=str(passenger.pk), event="stop_asked_for")


def stop_missed(passenger):
    if r.hget(f"consent:{passenger.pk}", "analytics") == b"1":
        posthog.capture(distinct_id=str(passenger.pk), event="stop_missed")


def stop_passed(passenger):
    if r.hget(f"passenger:{passenger.pk}", "seat") == b"1":
        posthog.capture(distinct_id=str(passenger.pk), event="stop_passed")  # expect: PRV201


def bell_rung(passenger):
    if passenger.consent_bits & ANALYTICS_BIT:
        posthog.capture(distinct_id=str(passenger.pk), event="bell_rung")


def bell_broken(passenger):
    if passenger.ticket_bits & BOARDING_BIT:
        posthog.capture(distinct_id=str(passenger.pk), event="bell_broken")  # expect: PRV201


def door_held(passenger):
    if passenger.consent_state in (Choice.UNASKED, Choice.REFUSED):
        return
    posthog.capture(distinct_id=str(passenger.pk), event="door_held")


def door_shut(passenger):
    if passenger.tracking_consent_version == POLICY:
        posthog.capture(distinct_id=str(passenger.pk), event="door_shut")


def door_opened(passenger):
    if passenger.app_version == POLICY:
        posthog.capture(distinct_id=str(passenger.pk), event="door_opened")  # expect: PRV201


def ride_begun(passenger):
    if passenger.consent_events.filter(purpose="analytics").latest("created").given:
        posthog.capture(distinct_id=str(passenger.pk), event="ride_begun")


def ride_ended(passenger):
    rows = db.session.query(ConsentGrant).filter_by(passenger=passenger.pk, purpose="analytics", revoked_at=None)
    if rows.first() is not None:
        posthog.capture(distinct_id=str(passenger.pk), event="ride_ended")


def ride_broken_off(passenger):
    rows = db.session.query(ConsentRecord).filter_by(passenger=passenger.pk, purpose="functional", granted=True)
    if rows.first() is not None:  # expect: PRV203
        posthog.capture(distinct_id=str(passenger.pk), event="ride_broken_off")


def ride_rated(session, passenger):
    if session.scalar(select(Passenger.analytics_opt_in).where(Passenger.id == passenger.pk)):
        posthog.capture(distinct_id=str(passenger.pk), event="ride_rated")


def ride_repeated(session, passenger):
    if session.scalar(select(Passenger.is_regular).where(Passenger.id == passenger.pk)):
        posthog.capture(distinct_id=str(passenger.pk), event="ride_repeated")  # expect: PRV201


def seat_taken(cursor, passenger):
    if cursor.execute("SELECT 1 FROM opt_outs WHERE passenger_id = ?", (passenger.pk,)).fetchone():
        return
    posthog.capture(distinct_id=str(passenger.pk), event="seat_taken")


def seat_given_up(cursor, passenger):
    row = cursor.execute("SELECT granted FROM consents WHERE passenger_id = ?", (passenger.pk,)).fetchone()
    if row and row[0]:
        posthog.capture(distinct_id=str(passenger.pk), event="seat_given_up")


def seat_swapped(cursor, passenger):
    row = cursor.execute("SELECT reserved FROM seats WHERE passenger_id = ?", (passenger.pk,)).fetchone()
    if row and row[0]:
        posthog.capture(distinct_id=str(passenger.pk), event="seat_swapped")  # expect: PRV201


def kiosk_used(passenger):
    if click.confirm("May we collect statistics of how this kiosk is used?"):
        posthog.capture(distinct_id=str(passenger.pk), event="kiosk_used")


def kiosk_left(passenger):
    if click.confirm("Disable telemetry?"):  # expect: PRV202
        posthog.capture(distinct_id=str(passenger.pk), event="kiosk_left")


def kiosk_paid(passenger):
    if click.confirm("Pay by card?"):
        posthog.capture(distinct_id=str(passenger.pk), event="kiosk_paid")  # expect: PRV201
