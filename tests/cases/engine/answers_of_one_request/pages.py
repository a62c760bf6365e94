"""Reads the visitor's answers first, and answers pages."""
import json

from flask import Flask, g, request
import posthog

from .keeping import lamp, language

app = Flask(__name__)


def cookie_choices():
    raw = request.cookies.get("cookie_consent_choices")
    return json.loads(raw)["categories"] if raw else []


@app.before_request
def remember():
    g.answers = cookie_choices()
    g.footer = request.args.get("footer")
    lamp.set(request.cookies.get("analytics_consent") == "yes")
    language.set(request.headers.get("Accept-Language", "en")[:2])


@app.get("/tower")
def tower():
    if "analytics" in g.answers:
        posthog.capture(distinct_id=request.cookies.get("vid"), event="tower")
    return "tower"


@app.get("/stairs")
def stairs():
    if "functional" in g.answers:  # expect: PRV203
        posthog.capture(distinct_id=request.cookies.get("vid"), event="stairs")
    return "stairs"


@app.get("/footer")
def footer():
    if g.footer:
        posthog.capture(distinct_id=request.cookies.get("vid"), event="footer")  # expect: PRV201
    return "footer"


def lens_turned(visitor_id):
    if lamp.get():
        posthog.capture(distinct_id=visitor_id, event="lens_turned")


def horn_blown(visitor_id):
    if not lamp.get():
        return
    posthog.capture(distinct_id=visitor_id, event="horn_blown")


def guide_rented(visitor_id):
    if language.get() == "de":
        posthog.capture(distinct_id=visitor_id, event="guide_rented")  # expect: PRV201
