"""A repair café: who asks for help, who comes to an evening, what is asked afterwards."""

import delighted
import requests
from attio import SDK
from closeio_api import Client as Close
from crisp_api import Crisp
from freshdesk.v2.api import API as Freshdesk
from helpscout_mailbox import HelpScoutClient
from pipedrive.client import Client as Pipedrive
from pyzoom import ZoomClient
from tweepy import Client as Twitter

close = Close("key")


def contact(guest):
    Pipedrive(domain="https://cafe.pipedrive.com/").persons.create_person({"name": guest.full_name})  # expect: PRV101
    close.post("lead", data={"contacts": [{"emails": [{"email": guest.email}]}]})  # expect: PRV101
    close.post("lead", data={"name": "Toaster brand", "status": "open"})
    close.delete(f"lead/{guest.close_id}")
    SDK(oauth2="token").records.post_v2_objects_object_records(  # expect: PRV101
        object="people", data={"values": {"email": guest.email}}
    )


def chat(guest):
    crisp = Crisp()
    crisp.website.add_new_people_profile("site", {"email": guest.email})  # expect: PRV101
    crisp.website.get_people_profile("site", guest.crisp_id)
    crisp.website.add_people_event("site", guest.crisp_id, {"text": "repaired"})  # expect: PRV201


def help_wanted(guest, question):
    # The help desk answers to whom it was asked by.
    Freshdesk("cafe.freshdesk.com", "key").tickets.create_outbound_email("Toaster", question.text, guest.email, 7)
    HelpScoutClient("id", "secret").create_conversation(3, "Toaster", guest.email, question.text)
    Freshdesk("cafe.freshdesk.com", "key").tickets.get_ticket(question.ticket)
    HelpScoutClient("id", "secret").add_note(9, f"born {guest.birth_date}")  # expect: PRV101


def evening(guest):
    zoom = ZoomClient("key")
    zoom.meetings.add_meeting_registrant(9, first_name=guest.first_name, last_name=guest.last_name, email=guest.email)
    zoom.meetings.add_meeting_registrant(  # expect: PRV101
        9, first_name=guest.first_name, last_name=guest.last_name, email=guest.email, phone=guest.phone
    )


def afterwards(guest):
    delighted.Person.create(email=guest.email)
    delighted.Person.create(email=guest.email, name=guest.full_name, properties={"plan": guest.plan})  # expect: PRV101


def praise(guest, item):
    Twitter("token").create_tweet(text=f"{item.kind} repaired!")
    Twitter("token").create_tweet(text=f"{guest.full_name} repaired a {item.kind}!")  # expect: PRV101


def by_hand(guest):
    requests.post("https://api.getgo.com/G2W/rest/v2/registrants", json={"phone": guest.phone})  # expect: PRV101
    requests.post(  # expect: PRV201
        "https://api.clevertap.com/1/upload", json={"d": [{"identity": str(guest.id), "type": "event"}]}
    )
    requests.post("https://api.beehiiv.com/v2/subscriptions", json={"plan": guest.plan})
