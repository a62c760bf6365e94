"""Orders for the farms, whose co-operative has a server of its own."""
import csv
import os

import requests

from .payloads import base_fields, box_fields, create_payload, safe_json

COOP = "https://orders.greenfield-coop.eu/v3"
JSON = {"Content-Type": "application/json", "X-Key": os.environ["COOP_KEY"]}


def place_order(box):
    requests.post(f"{COOP}/boxes", data=safe_json(box_fields(box)), headers=JSON, timeout=10)


def announce_shopper(shopper, week):
    body = safe_json({"week": week.number, "shopper": create_payload(shopper, week)})
    requests.post(f"{COOP}/visits", data=body, headers=JSON, timeout=10)  # expect: PRV101


def announce_count(shoppers, week):
    rows = [base_fields(shopper) for shopper in shoppers]
    summary = {"week": week.number, "boxes": len(rows), "large": sum(row["box_size"] == "L" for row in rows)}
    requests.post(f"{COOP}/weeks", data=safe_json(summary), headers=JSON, timeout=10)


def write_delivery_list(shoppers, week, handle):
    writer = csv.DictWriter(handle, fieldnames=["external_id", "box_size", "language", "email", "first_name", "week"])
    writer.writeheader()
    for shopper in shoppers:
        writer.writerow(create_payload(shopper, week))
