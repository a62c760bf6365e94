"""A daemon thread that empties the lists every half minute."""
import os
import threading
import time

import httpx

from . import state

AMPLITUDE_URL = "https://api.eu.amplitude.com/2/httpapi"
RECEIPTS = "https://api.receiptwheel.com/v1/receipts"
TOWING = "https://dispatch.hookandgo.com/calls"
CITY = "https://open-data.northhaven-city.org/parking"


def analytics_enabled():
    return os.environ.get("PARKING_ANALYTICS_ENABLED") == "1"


def flush_events():
    if not analytics_enabled():
        state.events.clear()
        return
    batch, state.events[:] = list(state.events), []
    if batch:
        httpx.post(AMPLITUDE_URL, json={"api_key": os.environ["AMPLITUDE_KEY"], "events": batch}, timeout=10)


def flush_receipts():
    while state.receipts:
        item = state.receipts.popleft()
        httpx.post(RECEIPTS, json=item, timeout=10)  # expect: PRV101


def flush_calls():
    for call in state.take_calls():
        httpx.post(TOWING, json=call, timeout=10)


def publish_counts():
    httpx.put(CITY, json=dict(state.counts), timeout=10)
    state.counts.clear()


def publish_ledger_size():
    httpx.put(f"{CITY}/ledger", json={"rows": len(state.ledger)}, timeout=10)


def run():
    while True:
        for step in (flush_events, flush_receipts, flush_calls, publish_counts, publish_ledger_size):
            step()
        time.sleep(30)


def start():
    threading.Thread(target=run, name="parking-worker", daemon=True).start()
