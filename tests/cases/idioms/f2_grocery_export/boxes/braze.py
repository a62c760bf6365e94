"""Keeps the shopper profiles at Braze up to date."""
import os

from braze.client import BrazeClient

from .payloads import base_fields, box_fields, create_payload, narrow

client = BrazeClient(api_key=os.environ["BRAZE_KEY"], api_url="https://rest.fra-02.braze.eu")


def refresh_profile(shopper):
    if not shopper.has_consented:
        return
    client.user_track(attributes=[create_payload(shopper)], events=[], purchases=[])  # expect: PRV101


def refresh_preferences(shopper):
    if not shopper.has_consented:
        return
    client.user_track(attributes=[base_fields(shopper)], events=[], purchases=[])


def week_skipped(shopper, week):
    if not shopper.has_consented:
        return
    row = narrow(create_payload(shopper, week))
    client.user_track(attributes=[row], events=[], purchases=[])


def box_bought(shopper, box):
    if not shopper.has_consented:
        return
    event = {"external_id": str(shopper.pk), "name": "box_bought", "time": box.packed_at.isoformat()}
    event["properties"] = box_fields(box)
    client.user_track(attributes=[], events=[event], purchases=[])


def box_gifted(shopper, box, neighbour):
    if not shopper.has_consented:
        return
    properties = box_fields(box)
    properties["delivered_to"] = neighbour.street_address
    event = {"external_id": str(shopper.pk), "name": "box_gifted", "time": box.packed_at.isoformat()}
    event.update({"properties": properties})
    client.user_track(attributes=[], events=[event], purchases=[])  # expect: PRV101
