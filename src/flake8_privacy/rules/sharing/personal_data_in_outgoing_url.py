"""PRV105: a personal field stands in the address of an outgoing request or redirect."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule, named, spoken
from ..disclosures import draft_of


class PersonalDataInOutgoingUrl(Rule[DisclosureEvent]):
    """A personal field stands in the address of an outgoing request or redirect."""

    code = "PRV105"
    name = "personal-data-in-outgoing-url"
    severity = "warning"
    summary = "A personal field stands in the URL of an outgoing request or redirect."
    what = (
        "A personal field becomes part of the path or the query string of a request, or of the address that a browser "
        "is redirected to, whoever answers there. It comes in addition to what is said of the recipient. Request "
        "bodies, addresses built with reverse() or url_for(), and signed or encrypted tokens are left alone."
    )
    why = (
        "Addresses end in the logs of every server and proxy on the way, in browser histories and in the Referer "
        "header of the next request. Nobody expects an e-mail address there, and nobody erases it there."
    )
    mend = "Send the field in the body of a POST request, or put an id or a signed token in its place."
    provisions = ("GDPR Art. 5(1)(f)", "GDPR Art. 32")
    examples = (
        Example(
            "A lookup by e-mail",
            {
                "contacts.py": """\
import os

import requests

CRM = os.environ["CRM_URL"]


def find(customer):
    return requests.get(f"{CRM}/contacts", params={"email": customer.email}, timeout=5).json()  # report


def search(customer):
    return requests.post(f"{CRM}/search", json={"email": customer.email}, timeout=5).json()


def find_by_id(customer):
    return requests.get(f"{CRM}/contacts/{customer.pk}", timeout=5).json()
"""
            },
        ),
        Example(
            "A redirect that tells who comes",
            {
                "surveys.py": """\
from django.conf import settings
from django.shortcuts import redirect


def start(request):
    return redirect(f"{settings.SURVEY_URL}?who={request.user.email}")  # report
"""
            },
        ),
        Example(
            "A signed token, and an address of one's own",
            {
                "links.py": """\
from django.conf import settings
from django.core import signing
from django.shortcuts import redirect
from django.urls import reverse


def start(request):
    token = signing.dumps(request.user.pk, salt="survey")
    return redirect(f"{settings.SURVEY_URL}?token={token}")


def profile(request):
    return redirect(reverse("profile", kwargs={"username": request.user.username}))
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data in an address."""
        if event.code != self.code:
            return
        disclosure = event.disclosure
        data = spoken(self.catalog, disclosure.fields)
        stand = "stand" if " and " in data else "stands"
        message = f"{data} {stand} in an outgoing URL: {named(disclosure.fields)} in {disclosure.callee}()"
        yield draft_of(self, event, message, f"{disclosure.exit.call}() puts it into the address", None)
