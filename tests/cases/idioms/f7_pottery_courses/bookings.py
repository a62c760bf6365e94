"""Bookings, paid over Stripe and counted in Amplitude."""
import hashlib
import hmac
import os

import stripe
from amplitude import Amplitude, BaseEvent
from opentelemetry import trace

from catalogue import AddOn, summary

stripe.api_key = os.environ["STRIPE_KEY"]
amplitude = Amplitude(os.environ["AMPLITUDE_KEY"])
tracer = trace.get_tracer("pottery")
KEY = os.environ["ID_KEY"].encode()


def sealed(email):
    return hmac.new(KEY, email.lower().encode(), "sha256").hexdigest()


def open_account(guest):
    account = stripe.Customer.create(email=guest.email, name=guest.full_name, metadata={"guest": str(guest.pk)})
    return account.id


def change_plan(guest, plan):
    stripe.Customer.modify(guest.stripe_id, metadata={"plan": plan.name, "verified": str(guest.email_verified)})
    if guest.analytics_consent:
        amplitude.track(BaseEvent("plan", user_id=guest.stripe_id, event_properties={"plan": plan.name}))


def open_trial_account(guest):
    metadata = {"guest": str(guest.pk), "born": guest.birth_date.isoformat()}
    account = stripe.Customer.create(email=guest.email, metadata=metadata)  # expect: PRV101
    return account.id


def book(guest, course, add_on: AddOn):
    with tracer.start_as_current_span(name=f"book {course.name}") as span:
        span.set_attribute("addon.name", add_on.name)
        booking = guest.bookings.create(course=course)
    if guest.analytics_consent:
        properties = summary(course) | {"add_on": add_on.name, "user_name_length": len(guest.username)}
        amplitude.track(BaseEvent("book", user_id=sealed(guest.email), event_properties=properties))
    return booking


def invite(guest, course, emails):
    for email in emails:
        course.invitations.create(address=email)
    if guest.analytics_consent:
        properties = {"invited": len(emails), "domains": sorted({email.split("@")[1] for email in emails})}
        amplitude.track(BaseEvent("invite", user_id=str(guest.pk), event_properties=properties))


def recommend(guest, course, emails):
    course.invitations.create(address=emails[0])
    if guest.analytics_consent:
        properties = {"course": course.name, "first": emails[0]}
        amplitude.track(BaseEvent("recommend", user_id=str(guest.pk), event_properties=properties))  # expect: PRV101


def cache_label(course):
    return hashlib.sha256(course.name.encode()).hexdigest()[:12]
