"""Calls to the outside, run in the background."""
import os

import httpx
from mixpanel import Mixpanel
from slack_sdk.web.async_client import AsyncWebClient

RESCUE = "https://api.rollrescue.org/v1"
mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])
chat = AsyncWebClient(token=os.environ["SLACK_TOKEN"])
WORKSHOP_CHANNEL = os.environ["WORKSHOP_CHANNEL"]
DEPOT = os.environ["DEPOT_URL"]


def call_rescue(place, reach):
    httpx.post(f"{RESCUE}/calls", json={"place": place, "reach": reach}, timeout=10)


def tell_depot(place, reach):
    httpx.post(f"{DEPOT}/calls", json={"place": place, "reach": reach}, timeout=10)


def measure(rider_id, event, properties):
    mp.track(rider_id, event, properties)


async def tell_workshop(text):
    await chat.chat_postMessage(channel=WORKSHOP_CHANNEL, text=text)
