"""Audiences and conversions of a travel agency."""
import hashlib

import requests
from google.ads.googleads.client import GoogleAdsClient

PIXEL = "https://graph.facebook.com/v21.0/123/events"


def norm(value):
    return hashlib.sha256(value.strip().lower().encode()).hexdigest()


def lead(guest, trip):
    if guest.ad_consent:
        requests.post(PIXEL, json={"data": [{"event_name": "Lead", "user_data": {"em": [norm(guest.email)]}, "custom_data": {"trip": trip.code}}]})  # expect: PRV104


def lead_any(guest, trip):
    requests.post(PIXEL, json={"data": [{"event_name": "Lead", "user_data": {"em": [norm(guest.email)]}, "custom_data": {"trip": trip.code}}]})  # expect: PRV104, PRV201


def lead_wrong(guest, trip):
    if guest.analytics_consent:  # expect: PRV203
        requests.post(PIXEL, json={"data": [{"event_name": "Lead", "user_data": {"em": [norm(guest.email)]}}]})  # expect: PRV104


def pause(campaign):
    requests.post(f"https://graph.facebook.com/v21.0/{campaign}", data={"status": "PAUSED"})


def match(guests):
    client = GoogleAdsClient.load_from_storage()
    service = client.get_service("OfflineUserDataJobService")
    operations = []
    for guest in guests:
        if not guest.advertising_opt_in:
            continue
        operation = client.get_type("OfflineUserDataJobOperation")
        identifier = client.get_type("UserIdentifier")
        identifier.hashed_email = norm(guest.email)
        operation.create.user_identifiers.append(identifier)
        operations.append(operation)
    service.add_offline_user_data_job_operations(resource_name="r", operations=operations)  # expect: PRV104
