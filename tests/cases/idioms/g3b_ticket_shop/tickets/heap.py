"""Thin client for Heap's server side API."""
import os
from typing import Any

import requests

HOST = "https://heapanalytics.com/api"
APP_ID = os.environ["HEAP_APP_ID"]


def track(buyer, event: str, **properties: Any) -> None:
    """Record an event of a buyer."""
    body = {"app_id": APP_ID, "identity": str(buyer.id), "event": event, "properties": properties}
    requests.post(f"{HOST}/track", json=body, timeout=3)


def add_user_properties(buyer, **properties: Any) -> None:
    """Add to what Heap knows about a buyer."""
    body = {"app_id": APP_ID, "identity": str(buyer.id), "properties": properties}
    requests.post(f"{HOST}/add_user_properties", json=body, timeout=3)
