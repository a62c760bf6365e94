"""Tells the advertising network which gifts came from its pages."""
import os
import time

from facebook_business.adobjects.serverside.action_source import ActionSource
from facebook_business.adobjects.serverside.custom_data import CustomData
from facebook_business.adobjects.serverside.event import Event
from facebook_business.adobjects.serverside.event_request import EventRequest
from facebook_business.adobjects.serverside.user_data import UserData

PIXEL = os.environ["FB_PIXEL"]


def person(donor):
    data = UserData()
    data.email = donor.email
    return data


def gift_event(gift):
    event = Event(event_name="Donate", event_time=int(time.time()), action_source=ActionSource.WEBSITE)
    event.custom_data = CustomData(currency=gift.currency, value=float(gift.amount))
    return event


def gave(donor, gift):
    if not donor.marketing_consent:
        return
    event = gift_event(gift)
    event.user_data = person(donor)
    EventRequest(pixel_id=PIXEL, events=[event]).execute()  # expect: PRV104


def gave_monthly(donor, gift):
    if not donor.analytics_consent:  # expect: PRV203
        return
    event = gift_event(gift)
    event.user_data = person(donor)
    EventRequest(pixel_id=PIXEL, events=[event]).execute()  # expect: PRV104


def preview(donor, gift):
    event = gift_event(gift)
    event.user_data = person(donor)
    return event.user_data.email == donor.email
