"""PRV604: personal data over a connection on which others can read along."""

from collections.abc import Iterator

from ...model.events import DisclosureEvent
from ..base import Draft, Example, Rule, named, spoken
from ..disclosures import draft_of


class PersonalDataOverInsecureTransport(Rule[DisclosureEvent]):
    """A personal field is sent without encryption, or without a check of who receives it."""

    code = "PRV604"
    name = "personal-data-over-insecure-transport"
    severity = "warning"
    summary = "A personal field is sent unencrypted, or to whoever pretends to be the receiver."
    what = (
        "A personal field is sent over http:// to a host that is not local, by a client that does not check "
        "certificates (verify=False, an unverified SSL context), or over plain SMTP or FTP. It comes in addition to "
        "what is said of the recipient. Private networks, addresses that cannot be read and requests that carry "
        "nothing personal are left alone."
    )
    why = (
        "Everybody on the way can read and change what is sent, from the Wi-Fi of the café to the last router. "
        "Encryption is the first measure that the law names, and a leak without it has to be told to the people."
    )
    mend = "Use https:// with certificate checks (verify may name your own CA), SMTP with starttls(), FTP_TLS or SFTP."
    provisions = ("GDPR Art. 5(1)(f)", "GDPR Art. 32(1)(a)")
    examples = (
        Example(
            "Requests without encryption or check",
            {
                "tickets.py": """\
import os

import requests

DESK = os.environ["DESK_URL"]


def open_ticket(customer):
    body = {"phone": customer.phone_number}
    requests.post("http://desk.example.com/tickets", json=body, timeout=5)  # report
    requests.post(f"{DESK}/tickets", json=body, verify=False, timeout=5)  # report


def open_ticket_safely(customer):
    body = {"phone": customer.phone_number}
    requests.post(f"{DESK}/tickets", json=body, verify="/etc/ssl/desk.pem", timeout=5)
    requests.post("http://localhost:8080/tickets", json=body, timeout=5)


def opening_hours():
    return requests.get("http://desk.example.com/hours", timeout=5).json()
"""
            },
        ),
        Example(
            "A client that checks nothing",
            {
                "clients.py": """\
import httpx

unchecked = httpx.Client(base_url="https://crm.internal.example.com", verify=False)
checked = httpx.Client(base_url="https://crm.internal.example.com")
""",
                "contacts.py": """\
from clients import checked, unchecked


def store(member):
    unchecked.put("/contacts", json={"id": member.pk, "born": member.date_of_birth})  # report


def store_safely(member):
    checked.put("/contacts", json={"id": member.pk, "plan": member.plan})
""",
            },
        ),
        Example(
            "Mail",
            {
                "letters.py": """\
import smtplib


def send(customer, text):
    server = smtplib.SMTP("mail.example.com")
    server.sendmail("shop@example.com", [customer.email], text)  # report


def send_encrypted(customer, text):
    server = smtplib.SMTP("mail.example.com", 587)
    server.starttls()
    server.sendmail("shop@example.com", [customer.email], text)
"""
            },
        ),
        Example(
            "Nothing personal, nobody on the way, encrypted afterwards",
            {
                "transfers.py": """\
import ftplib
import smtplib

import requests


def hand_over(prices):
    ftp = ftplib.FTP("printer.example.com")
    ftp.storlines("STOR prices.csv", prices)


def post_locally(customer, text):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("shop@example.com", [customer.email], text)


def stock(warehouse):
    return requests.get(f"http://stock.example.com/{warehouse.code}", verify=False, timeout=5).json()
"""
            },
        ),
    )

    def check(self, event: DisclosureEvent) -> Iterator[Draft]:
        """A finding for personal data that others can read on the way."""
        if event.code != self.code:
            return
        disclosure = event.disclosure
        data = spoken(self.catalog, disclosure.fields)
        are = "are" if " and " in data else "is"
        message = f"{data} {are} sent over an insecure connection: {named(disclosure.fields)} in {disclosure.callee}()"
        yield draft_of(self, event, message, f"{disclosure.exit.call}() sends it insecurely", None)
