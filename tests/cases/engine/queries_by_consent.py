"""People chosen by their consent: queries, lists, generators, records of consent."""
from django.contrib.auth import get_user_model
from django.db.models import Q
from mixpanel import Mixpanel
from sqlalchemy import and_, or_, select

from .models import Consent, Guest

User = get_user_model()
mp = Mixpanel("token")


def lookups():
    for user in User.objects.filter(profile__analytics_consent=True, is_active=True):
        mp.track(user.id, "a")
    for user in User.objects.filter(consent_status__in=["granted", "accepted"]):
        mp.track(user.id, "b")
    for user in User.objects.exclude(analytics_consent_at__isnull=True):
        mp.track(user.id, "c")
    for user in User.objects.filter(profile__is_active=True):
        mp.track(user.id, "d")  # expect: PRV201


def conditions(session):
    for user in User.objects.filter(~Q(opted_out=True), Q(is_active=True)):
        mp.track(user.id, "a")
    for guest in session.scalars(select(Guest).where(and_(Guest.active, Guest.analytics_consent))):
        mp.track(guest.id, "b")
    for guest in session.scalars(select(Guest).where(or_(Guest.active, Guest.analytics_consent))):
        mp.track(guest.id, "c")  # expect: PRV201


def refused():
    people = User.objects.filter(  # expect: PRV202
        analytics_consent_at__isnull=True,
    )
    for user in people:
        mp.track(user.id, "refused")


def documents(db):
    for document in db.guests.find({"analytics_consent": True}):
        mp.track(document["_id"], "found")


def collected(guests):
    willing, present = [], []
    for guest in guests:
        if guest.analytics_consent:
            willing.append(guest)
        if guest.is_present:
            present.append(guest)
    for guest in willing:
        mp.track(guest.id, "willing")
    for guest in present:
        mp.track(guest.id, "present")  # expect: PRV201


def _willing(guests):
    for guest in guests:
        if not guest.analytics_consent:
            continue
        yield guest


def generated(guests):
    for guest in _willing(guests):
        mp.track(guest.id, "generated")


def recorded(guest):
    if Consent.objects.filter(guest=guest, purpose="analytics", granted=True).exists():
        mp.track(guest.id, "a")
    if Consent.objects.filter(guest=guest, purpose="advertising", granted=True).exists():  # expect: PRV203
        mp.track(guest.id, "b")
    record = Consent.objects.get(guest=guest)
    if record.granted:
        mp.track(guest.id, "c")
