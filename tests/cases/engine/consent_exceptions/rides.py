"""Rides of a car pool."""
import contextlib

import segment.analytics as analytics

from consent import ConsentDenied, decision, ensure, weather


async def offered(person):
    if await decision(person.key, "analytics") == "granted":
        analytics.track(person.key, "offered")


async def taken(person):
    with contextlib.suppress(ConsentDenied):
        await ensure(person.key, "analytics")
        analytics.track(person.key, "taken")


async def cancelled(person):
    if await weather(person.town) == "granted":  # expect: PRV105
        analytics.track(person.key, "cancelled")  # expect: PRV201


async def rated(person, stars):
    try:
        await ensure(person.key, "analytics")
    except ConsentDenied:
        return stars
    analytics.track(person.key, "rated")
    return stars
