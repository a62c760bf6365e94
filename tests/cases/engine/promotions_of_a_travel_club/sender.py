"""Messages by SendGrid and Twilio."""
import os

from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail
from twilio.rest import Client

from .audience import all_travellers, booked, willing_travellers

mailer = SendGridAPIClient(os.environ["SENDGRID_KEY"])
phone = Client()
FOOTER = "<p><a href='https://travel.internal/unsubscribe'>Unsubscribe</a></p>"


def beach_promotion():
    for traveller in willing_travellers():
        mail = Mail("beach@travel.internal", traveller["email"], "Beaches on sale", html_content="<p>From 99.</p>" + FOOTER)
        mailer.send(mail)


def city_promotion():
    for traveller in willing_travellers():
        mail = Mail("city@travel.internal", traveller["email"], "Cities on sale", html_content="<p>From 49.</p>")
        mailer.send(mail)  # expect: PRV502


def ski_promotion():
    for traveller in all_travellers():
        mail = Mail("ski@travel.internal", traveller["email"], "Skiing on sale", html_content="<p>From 199.</p>" + FOOTER)
        mailer.send(mail)  # expect: PRV503


def last_minute_promotion_sms():
    for traveller in willing_travellers():
        phone.messages.create(to=traveller["phone"], from_="TRAVEL", body="Last minute deal: Rome 59.")  # expect: PRV502


def evening_promotion_sms():
    for traveller in willing_travellers():
        phone.messages.create(to=traveller["phone"], from_="TRAVEL", body="Deal: Rome 59. Reply STOP to opt out.")


def gate_change(trip, gate):
    for traveller in booked(trip):
        phone.messages.create(to=traveller["phone"], from_="TRAVEL", body=f"Your gate is now {gate}.")
