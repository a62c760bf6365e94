"""PRV205: a cookie that tells visitors apart is set and nobody was asked."""

from collections.abc import Iterator

from ...model.events import CookieEvent
from ..base import Draft, Example, Rule, fitted, shortened

_UNDECIDED = frozenset({"analytics", "marketing", "newsletter", "advertising", "personalisation", "recording"})


class TrackingCookieWithoutConsent(Rule[CookieEvent]):
    """A cookie that tells visitors apart is set without a consent check."""

    code = "PRV205"
    name = "tracking-cookie-without-consent"
    severity = "warning"
    summary = "A tracking cookie is set without a consent check."
    what = (
        "A cookie by which visitors can be told apart is set on a path on which no consent was checked: one of a known "
        "tracker (_ga, _fbp), one that is called after its purpose (visitor_id), or a fresh random value that lives "
        "for a month or more. Checks count as they do for PRV201. Cookies for sessions, CSRF tokens, logins, "
        "languages, carts and the consent itself are left alone, and so are cookies that are taken away."
    )
    why = (
        "To store something on a person's device that is not needed for what they asked for takes their agreement "
        "first, whoever reads it later, and whether or not it names the person."
    )
    mend = "Set the cookie behind the person's choice, or let it end with the visit and do without the number."
    provisions = ("ePrivacy Art. 5(3)", "GDPR Art. 6(1)(a)", "CJEU C-673/17 (Planet49)")
    examples = (
        Example(
            "A number for each visitor, and one for those who agreed",
            {
                "views.py": """\
import uuid

from django.shortcuts import render

YEAR = 365 * 24 * 3600


def start(request):
    response = render(request, "start.html")
    if "visitor_id" not in request.COOKIES:
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)  # report
    return response


def offers(request):
    response = render(request, "offers.html")
    if request.COOKIES.get("cookie_consent") == "all":
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)
    return response


def leave(request):
    response = render(request, "left.html")
    response.set_cookie("visitor_id", "", max_age=0)
    return response
"""
            },
        ),
        Example(
            "A tracker's own cookie, and a fresh value that stays for long",
            {
                "app.py": """\
import secrets

from fastapi import FastAPI, Request, Response

app = FastAPI()
LONG = 400 * 86400


@app.get("/offer")
def offer(request: Request, response: Response):
    response.set_cookie("_fbp", f"fb.1.{request.query_params['click']}", max_age=LONG)  # report
    response.set_cookie("u", secrets.token_hex(8), max_age=LONG)  # report
    return {"offer": 1}


@app.get("/map")
def show_map(request: Request, response: Response):
    if request.cookies.get("analytics_consent") != "yes":
        return {"map": 1}
    response.set_cookie("u", secrets.token_hex(8), max_age=LONG)
    return {"map": 2}
"""
            },
        ),
        Example(
            "What a service needs",
            {
                "shop.py": """\
import secrets

from flask import Flask, make_response, request

app = Flask(__name__)
YEAR = 365 * 24 * 3600


@app.post("/login")
def login():
    response = make_response("welcome")
    response.set_cookie("session", secrets.token_urlsafe(32), max_age=YEAR, httponly=True)
    response.set_cookie("csrf_token", secrets.token_hex(16), max_age=YEAR)
    response.set_cookie("language", request.form["language"], max_age=YEAR)
    response.set_cookie("cart_id", secrets.token_hex(8), max_age=YEAR)
    response.set_cookie("cookie_consent", request.form["choice"], max_age=YEAR)
    return response
"""
            },
        ),
    )

    def check(self, event: CookieEvent) -> Iterator[Draft]:
        """A finding at the call that sets the cookie."""
        if event.guard_purpose in _UNDECIDED and not event.recipient:
            return  # what the project's own number is for nobody says
        whose = f"{event.recipient} cookie {event.name}" if event.recipient else f"cookie {event.name}"
        asked = f", the consent asked for is for {event.guard_purpose}" if event.guard_purpose else ""
        yield Draft(
            event.site,
            self.severity,
            event.confidence,
            fitted(f"{whose} is set without a consent check (purpose: {event.purpose}){asked}"),
            recipient=event.recipient or None,
            purpose=event.purpose,
            steps=shortened(event.steps),
            qualname=event.qualname,
            subject=event.name,
        )
