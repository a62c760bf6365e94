"""Checks that protect nobody."""
import rudderstack.analytics as rudder
from flask import Flask, g, request

app = Flask(__name__)


class Refused(Exception):
    """Raised where somebody said no."""


class Visitor:
    def __init__(self, row):
        self._row = row

    def agreed_to_analytics(self):
        return bool(self._row["analytics"])

    @property
    def agrees(self):
        return bool(self._row["analytics"])


def has_tracking_consent(visitor):
    return visitor.agrees


def ensure_tracking_consent(visitor):
    if not visitor.agrees:
        raise Refused


def current() -> Visitor:
    return g.visitor


@app.get("/a")
def method_as_value():
    visitor: Visitor = current()
    if visitor.agreed_to_analytics:  # expect: PRV206
        rudder.track("v", "a")
    return "a"


@app.get("/b")
def method_called():
    visitor: Visitor = current()
    if visitor.agreed_to_analytics():
        rudder.track("v", "b")
    return "b"


@app.get("/c")
def thrown_away():
    has_tracking_consent(current())  # expect: PRV206
    rudder.track(g.uid, "c")
    return "c"


@app.get("/d")
def raises():
    ensure_tracking_consent(current())
    rudder.track(g.uid, "d")
    return "d"


@app.get("/e")
def swallowed():
    try:
        ensure_tracking_consent(current())  # expect: PRV206
    except Refused:
        pass
    rudder.track(g.uid, "e")
    return "e"


@app.get("/f")
def swallowed_with_return():
    try:
        ensure_tracking_consent(current())
    except Refused:
        return "f"
    rudder.track(g.uid, "f")
    return "f"


@app.get("/h")
def both_ways():
    if has_tracking_consent(current()):  # expect: PRV206
        rudder.track(g.uid, "h")
    else:
        rudder.track(g.uid, "h")
    return "h"


@app.get("/i")
def function_as_value():
    if has_tracking_consent:  # expect: PRV206
        rudder.track(g.uid, "i")
    return "i"


@app.get("/j")
def properly():
    if has_tracking_consent(current()) and request.method == "GET":
        rudder.track(g.uid, "j")
    return "j"
