"""Sends a nightly heartbeat of the sensors whose owners agreed."""
import os

import asyncpg
from posthog import Posthog

hog = Posthog(os.environ["HOG"])

WILLING = """
    SELECT s.serial
      FROM sensors s
      JOIN owners o ON o.id = s.owner_id
     WHERE o.analytics_consent IS TRUE
       AND s.active
"""

ALL = "SELECT serial FROM sensors WHERE active"


async def beat(pool):
    async with pool.acquire() as connection:
        for row in await connection.fetch(WILLING):
            hog.capture("beat", distinct_id=row["serial"])


async def beat_all(pool):
    async with pool.acquire() as connection:
        for row in await connection.fetch(ALL):
            hog.capture("beat", distinct_id=row["serial"])  # expect: PRV201


async def one(pool, serial):
    async with pool.acquire() as connection:
        granted = await connection.fetchval("SELECT analytics_consent FROM owners WHERE serial = $1", serial)
        if granted:
            hog.capture("one", distinct_id=serial)


async def other(pool, serial):
    async with pool.acquire() as connection:
        active = await connection.fetchval("SELECT active FROM sensors WHERE serial = $1", serial)
        if active:
            hog.capture("other", distinct_id=serial)  # expect: PRV201
