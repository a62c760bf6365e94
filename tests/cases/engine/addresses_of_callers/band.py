"""What the band tells others of its musicians."""
from .posting import Base, ledger, panel, post

SEGMENT = "https://api.segment.io/v1/identify"


def identify(user):
    if user.analytics_consent:
        post(SEGMENT, {"userId": str(user.pk), "traits": {"email": user.email}})  # expect: PRV101


def identify_instrument(user):
    if user.analytics_consent:
        post(SEGMENT, {"userId": str(user.pk), "traits": {"instrument": user.instrument}})


def to_partner(user, partner):
    post(partner.url, {"email": user.email})


def to_ourselves(user):
    post("http://localhost:8080/users", {"email": user.email})


def ask(user):
    panel.post({"phone": user.phone_number})  # expect: PRV101
    ledger.post({"phone": user.phone_number})


def invite(user, term):
    there = Base("https://concerts.bandpanel.io")
    there.put("guests", {"name": user.last_name})  # expect: PRV101
    there.put("terms", {"term": term})
