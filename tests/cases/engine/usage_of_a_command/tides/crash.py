"""Numbers about crashes."""
import httpx

from tides.usage import ENDPOINT, MACHINE, refused


def crashed(kind):
    body = {"api_key": "phc_1", "event": "crash", "distinct_id": MACHINE, "properties": {"kind": kind}}
    httpx.post(ENDPOINT, json=body)


def slow(seconds):
    body = {"api_key": "phc_1", "event": "slow", "distinct_id": MACHINE, "properties": {"seconds": seconds}}
    httpx.post(ENDPOINT, json=body)  # expect: PRV201


def recovered(kind):
    if refused:  # expect: PRV206
        return
    body = {"api_key": "phc_1", "event": "recovered", "distinct_id": MACHINE, "properties": {"kind": kind}}
    httpx.post(ENDPOINT, json=body)


def upgraded(old, new):
    try:
        if refused():
            raise LookupError("no telemetry wanted")
        body = {"api_key": "phc_1", "event": "upgraded", "distinct_id": MACHINE, "properties": {"from": old, "to": new}}
        httpx.post(ENDPOINT, json=body)
    except (LookupError, httpx.HTTPError):
        pass
