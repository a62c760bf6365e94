"""Hashes that an advertiser asks for, and one that nobody does."""
from facebook_business.adobjects.customaudience import CustomAudience

from hashing import sha


def upload(customers):
    CustomAudience("1").add_users(schema="EMAIL_SHA256", users=[sha(c.email) for c in customers if c.advertising_consent])  # expect: PRV104
