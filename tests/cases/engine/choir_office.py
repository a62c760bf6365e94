"""A choir's office: sends with one dict, aliases, an answer that is called ok."""

import hashlib as digests
from dataclasses import dataclass

import pylibmc
import structlog as journals
from customerio import CustomerIO as Mailer
from resend import Emails

journal = journals.get_logger()
mailer = Mailer("site", "key")
memory = pylibmc.Client(["127.0.0.1"])


@dataclass
class Singer:
    id: int
    email: str
    phone: str
    religion: str
    newsletter_ok: bool = False


def rehearsal(singer: Singer):
    mailer.identify(id=singer.id, phone=singer.phone)  # expect: PRV101
    if singer.newsletter_ok:
        mailer.track(singer.id, "rehearsal")
    journal.info("rehearsal", who=singer.email)  # expect: PRV601
    memory.set("singer-" + singer.email, 1)  # expect: PRV606
    memory.set("singer-%d" % singer.id, 1)
    return digests.sha1(singer.email.encode()).hexdigest()  # expect: PRV603


def confirm(singer: Singer, seat):
    Emails.send({"from": "choir@choir.example", "to": singer.email, "subject": "Your seat", "text": f"Seat {seat}"})


def feast(singer: Singer):
    if singer.religion == "catholic":  # expect: PRV402
        Emails.send({"to": singer.email, "subject": "Easter offer", "text": "Two for one. To unsubscribe: answer"})


def vigil(singer: Singer):
    if singer.religion == "catholic":
        Emails.send({"to": singer.email, "subject": "Mass is at six", "text": "We sing in the chapel."})


def ticket(singer: Singer, base: int):
    return base + (0 if singer.newsletter_ok else 5)  # expect: PRV301
