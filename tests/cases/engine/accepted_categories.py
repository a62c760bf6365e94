"""Pages of a theatre, with Quart."""
import json
import os

from posthog import Posthog
from quart import Quart, request

app = Quart(__name__)
hog = Posthog(os.environ["HOG"])


def banner():
    try:
        return json.loads(request.cookies.get("cc_cookie", "{}"))
    except ValueError:
        return {}


def accepted_categories():
    return banner().get("categories", [])


@app.get("/plays")
async def plays():
    if "analytics" in accepted_categories():
        hog.capture("plays", distinct_id=request.cookies["sid"])
    return "plays"


@app.get("/seats")
async def seats():
    if "necessary" in accepted_categories():  # expect: PRV203
        hog.capture("seats", distinct_id=request.cookies["sid"])
    return "seats"


@app.get("/cast")
async def cast():
    if banner().get("revision") == 3:
        hog.capture("cast", distinct_id=request.cookies["sid"])  # expect: PRV201
    return "cast"


@app.get("/tickets")
async def tickets():
    if "analytics" not in accepted_categories():
        return "tickets"
    hog.capture("tickets", distinct_id=request.cookies["sid"])
    return "tickets"
