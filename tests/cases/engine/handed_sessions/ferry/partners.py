import json
from dataclasses import asdict, fields

import aiohttp

from ferry.shapes import Booking, Crossing, Passenger, Slot

PARTNER = "https://api.harbour-partners.com/v2"


async def _put(session, path, body):
    async with session.put(PARTNER + path, data=json.dumps(body, default=str)) as answer:
        return await answer.json()


async def share_booking(booking: Booking):
    async with aiohttp.ClientSession() as session:
        await _put(session, "/bookings", booking.public())
        await _put(session, "/columns", [f.name for f in fields(booking)])
        await _put(session, "/full", asdict(booking))  # expect: PRV101


async def share_passenger(passenger: Passenger):
    async with aiohttp.ClientSession() as session:
        await _put(session, "/cabins", passenger.model_dump(include={"ref", "cabin"}))
        await _put(session, "/cabins", passenger.model_dump(exclude={"mail", "iban"}))
        await _put(session, "/mails", {"ref": passenger.ref, "to": passenger.mail})  # expect: PRV101
        await _put(session, "/passengers", passenger.model_dump(by_alias=True))  # expect: PRV103


async def share_slot(slot: Slot):
    async with aiohttp.ClientSession() as session:
        await _put(session, "/slots", slot._asdict())


async def share_crossing(crossing: Crossing):
    async with aiohttp.ClientSession() as session:
        await _put(session, "/ports", {"port": crossing["port"]})
        await _put(session, "/crossings", crossing)  # expect: PRV101
