"""A bicycle shop and its adverts."""
import hashlib
import os
import time

import requests

GRAPH = "https://graph.facebook.com/v19.0"
PIXEL = os.environ["PIXEL"]


def normal(value):
    return hashlib.sha256(value.strip().lower().encode("utf-8")).hexdigest()


def purchase(customer, basket):
    if not customer.advertising_consent:
        return
    event = dict(event_name="Purchase", event_time=int(time.time()), user_data={"em": [normal(customer.email)]},
                 custom_data={"currency": "EUR", "value": str(basket.total)})
    requests.post(f"{GRAPH}/{PIXEL}/events", params={"access_token": os.environ["TOKEN"]}, json={"data": [event]})  # expect: PRV104


def audience(customers):
    rows = [[normal(c.email), normal(c.phone)] for c in customers if c.advertising_consent]
    requests.post(f"{GRAPH}/act_1/customaudiences", json={"payload": {"schema": ["EMAIL", "PHONE"], "data": rows}})  # expect: PRV104


def catalogue(bikes):
    rows = [{"id": bike.sku, "price": bike.price, "title": bike.title} for bike in bikes]
    requests.post(f"{GRAPH}/{os.environ['CATALOGUE']}/items_batch", json={"requests": rows})


def budget(campaign, euros):
    requests.post(f"{GRAPH}/{campaign.id}", data={"daily_budget": int(euros * 100)})


def enrich(lead):
    answer = requests.get("https://person.clearbit.com/v2/combined/find", params={"email": lead.email}, timeout=5)  # expect: PRV104, PRV105
    return answer.json()


def tiktok(customer, order):
    body = {"event": "CompletePayment", "event_id": order.number, "user": {"external_id": str(customer.id)}}
    if customer.advertising_consent:
        requests.post("https://business-api.tiktok.com/open_api/v1.3/event/track/", json={"data": [body]})  # expect: PRV104
