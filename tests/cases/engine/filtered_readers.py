"""A library's nightly export of reading statistics."""
import asyncio
from itertools import filterfalse

import amplitude
import httpx
from amplitude import Amplitude, BaseEvent

client = Amplitude("key")
SEGMENT = "https://api.segment.io/v1/track"


class Reader:
    def __init__(self, id, statistics_consent, marketing_consent):
        self.id = id
        self.statistics_consent = statistics_consent
        self.marketing_consent = marketing_consent


async def export(readers):
    willing = [reader for reader in readers if reader.statistics_consent]
    await asyncio.gather(*(send(reader) for reader in willing))


async def send(reader):
    async with httpx.AsyncClient() as http:
        await http.post(SEGMENT, json={"userId": reader.id, "event": "nightly"})


async def export_all(readers):
    for reader in readers:
        if not reader.statistics_consent:  # expect: PRV202
            client.track(BaseEvent("read", user_id=str(reader.id)))


async def export_newsletter(readers):
    for reader in filter(lambda r: r.marketing_consent, readers):  # expect: PRV203
        client.track(BaseEvent("newsletter", user_id=str(reader.id)))


async def export_rest(readers):
    for reader in readers:
        if reader.statistics_consent or True:  # expect: PRV206
            client.track(BaseEvent("rest", user_id=str(reader.id)))


async def export_either(readers):
    for reader in readers:
        match reader.statistics_consent:
            case True:
                client.track(BaseEvent("either", user_id=str(reader.id)))
            case _:
                continue


def count(readers):
    return sum(1 for reader in readers if not reader.statistics_consent)


def agreed(reader):
    return reader.statistics_consent


def export_agreed(readers):
    for reader in filter(agreed, readers):
        client.track(BaseEvent("agreed", user_id=str(reader.id)))


def export_rest_of(readers):
    for reader in filterfalse(lambda reader: reader.opted_out, readers):
        client.track(BaseEvent("rest", user_id=str(reader.id)))


def export_paying(readers):
    for reader in filter(lambda reader: reader.pays, readers):
        client.track(BaseEvent("paying", user_id=str(reader.id)))  # expect: PRV201
