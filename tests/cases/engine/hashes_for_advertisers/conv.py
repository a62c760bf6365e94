"""Hashes that an advertiser asks for, and one that nobody does."""
import requests

from hashing import sha


def purchase(customer):
    if customer.advertising_consent:
        requests.post("https://graph.facebook.com/v18.0/1/events", json={"data": [{"user_data": {"em": [sha(customer.email)], "ph": [sha(customer.phone_number)]}}]})  # expect: PRV104
