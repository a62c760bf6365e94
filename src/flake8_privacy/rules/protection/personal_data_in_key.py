"""PRV606: personal data in a cookie, a key, a label or a name."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule, named, spoken
from ..disclosures import draft_of

_PLACES = {
    "cookie": "a cookie",
    "cache": "a cache key",
    "metric": "a metric's labels",
    "file": "a file name",
    "queue": "the name of a queue",
}


class PersonalDataInKey(Rule[DisclosureEvent]):
    """A personal field is a cookie's value, a cache key, a metric label, a file name or the name of a queue."""

    code = "PRV606"
    name = "personal-data-in-key"
    severity = "warning"
    summary = "A personal field is a cookie's value, a cache key, a metric label, a file name or a queue's name."
    what = (
        "A personal field becomes the value of a cookie, the key of a cache entry, a label or tag of a metric, the "
        "name of a file or stored object, or the name of a queue, topic or group. It is followed through texts, paths "
        "and functions. What is stored under the key does not matter here. Ids, keyed hashes and names of things are "
        "fine."
    )
    why = (
        "Keys and names are shown where contents are not: in listings, dashboards, access logs, error messages and "
        "backups. Labels of metrics are kept for years and cannot be taken back. A cookie travels with every request "
        "and lies on the person's device in the clear."
    )
    mend = "Use the person's id, or a keyed hash (hmac) of the field."
    provisions = ("GDPR Art. 5(1)(f)", "GDPR Art. 25", "GDPR Art. 32")
    examples = (
        Example(
            "A cache key made of an e-mail",
            {
                "profiles.py": """\
from django.core.cache import cache


def profile(user):
    cached = cache.get(f"profile:{user.email}")  # report
    if cached is None:
        cache.set(f"profile:{user.pk}", user.email, timeout=300)
    return cached
"""
            },
        ),
        Example(
            "Names of files, made by a function of the project",
            {
                "naming.py": """\
def invoice_name(customer):
    return f"invoice-{customer.last_name}.pdf"


def invoice_name_by_number(invoice):
    return f"invoice-{invoice.number}.pdf"
""",
                "invoices.py": """\
from pathlib import Path

from naming import invoice_name, invoice_name_by_number

INVOICES = Path("invoices")


def write(customer, pdf):
    (INVOICES / invoice_name(customer)).write_bytes(pdf)  # report


def write_by_number(invoice, pdf):
    (INVOICES / invoice_name_by_number(invoice)).write_bytes(pdf)
""",
            },
        ),
        Example(
            "Cookies and labels",
            {
                "desk.py": """\
from flask import make_response
from prometheus_client import Counter

logins = Counter("logins", "Logins", ["account"])


def log_in(user):
    logins.labels(account=user.email).inc()  # report
    response = make_response("welcome")
    response.set_cookie("who", user.email)  # report
    return response


def log_in_by_plan(user):
    logins.labels(account=user.plan).inc()
    response = make_response("welcome")
    response.set_cookie("theme", user.theme)
    return response
"""
            },
        ),
        Example(
            "Ids, keyed hashes and things",
            {
                "throttle.py": """\
import hashlib
import hmac
import os

import redis

KEY = os.environ["THROTTLE_KEY"].encode()
store = redis.Redis.from_url(os.environ["REDIS_URL"])


def attempts(email):
    return store.incr("reset:" + hmac.new(KEY, email.encode(), hashlib.sha256).hexdigest())


def views(product):
    return store.incr(f"views:{product.slug}")
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data that a key or name is made of."""
        if event.code != self.code:
            return
        disclosure = event.disclosure
        data = spoken(self.catalog, disclosure.fields)
        are = "are" if " and " in data else "is"
        place = _PLACES[disclosure.exit.kind]
        message = f"{data} {are} in {place}: {named(disclosure.fields)} in {disclosure.callee}()"
        yield draft_of(self, event, message, f"{disclosure.exit.call}() puts it into {place}", None)
