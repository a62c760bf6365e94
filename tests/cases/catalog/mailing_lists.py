"""A wine club: its own list at several providers, with what each is for."""

import drip
from getresponse import GetResponse
from iterable import Iterable
from loops_sdk import LoopsClient
from mailerlite import Client as MailerLite
from marketorestpython.client import MarketoClient
from nylas import Client as Nylas
from smtp2go.core import Smtp2goClient
from zeptomail import Email

DRIP = drip.Client("token", 1021)
LOOPS = LoopsClient("key")
ITERABLE = Iterable("key")


def join(member):
    DRIP.create_or_update_subscriber(member.email, first_name=member.first_name)  # expect: PRV101
    GetResponse("key").create_contact({"email": member.email})  # expect: PRV101
    MailerLite({"api_key": "key"}).subscribers.create(member.email)  # expect: PRV101


def lead(member):
    marketo = MarketoClient("id", "client", "secret")
    marketo.create_update_leads(leads=[{"email": member.email}], lookupField="email")  # expect: PRV101
    marketo.create_update_leads(leads=[{"memberNumber": member.id, "plan": member.plan}], lookupField="memberNumber")
    marketo.get_lead_by_id(id=member.lead_id, fields=["id"])


def tasted(member, wine):
    ITERABLE.events.track("tasted", email=member.email, data_fields={"wine": wine.id})  # expect: PRV101, PRV201


def tasted_with_leave(member, wine):
    if not member.marketing_opt_in:
        return
    ITERABLE.events.track("tasted", user_id=member.id, data_fields={"wine": wine.id})
    DRIP.track_event(member.drip_id, "tasted", properties={"wine": wine.id})


def leave(member):
    DRIP.unsubscribe_from_all(member.email)
    ITERABLE.users.delete(email=member.email)


def invoice(member, order):
    # The letter goes to whom it is for.
    LOOPS.send_transactional_email(member.email)
    Smtp2goClient("key").send("club@vineyard.example", [member.email], subject=f"Order {order.id}", text="Thank you")
    Nylas("key").messages.send(
        "grant", request_body={"to": [{"email": member.email}], "body": f"Dear {member.first_name}"}
    )


def identity_letter(member):
    Email("key").send(
        from_="club@vineyard.example",
        from_name="Wine club",
        to=member.email,
        subject="Proof of age",
        text_body="We received your passport.",
    )
    Email("key").send(  # expect: PRV103
        from_="club@vineyard.example",
        from_name="Wine club",
        to=member.email,
        subject="Proof of age",
        text_body=f"We received your passport {member.passport_number}.",
    )
