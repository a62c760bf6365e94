"""Caches, queues and files of a doctors' rota."""
import asyncio
import os
import tempfile
from pathlib import Path

import aiofiles
import boto3
import redis.asyncio as redis
from flask_caching import Cache
from statsd import StatsClient

pool = redis.Redis()
cache = Cache()
stats = StatsClient()
s3 = boto3.client("s3")


async def shift(doctor):
    hit = await pool.get(f"shift:{doctor.email}")  # expect: PRV606
    if hit is None:
        await pool.set(f"shift:{doctor.id}", b"1", ex=60)
    return hit


async def leave(doctor, pages):
    async with aiofiles.open(f"/rota/{doctor.last_name}.pdf", "wb") as out:  # expect: PRV606
        await out.write(pages)
    async with aiofiles.open(f"/rota/{doctor.id}.pdf", "wb") as out:
        await out.write(pages)


def photo(doctor, data):
    s3.put_object(Bucket="rota", Key=f"photos/{doctor.phone_number}.jpg", Body=data)  # expect: PRV606
    s3.put_object(Bucket="rota", Key=f"photos/{doctor.id}.jpg", Body=data)


def folder(doctor):
    os.makedirs(os.path.join("/rota", doctor.full_name), exist_ok=True)  # expect: PRV606
    os.makedirs(os.path.join("/rota", str(doctor.id)), exist_ok=True)
    return tempfile.mkdtemp(prefix="rota")


def memo(doctor):
    cache.set("memo-" + doctor.email, 1, timeout=30)  # expect: PRV606
    cache.set("memo-" + str(doctor.id), 1, timeout=30)
    stats.incr("memo.written")


def note(doctor, text):
    Path("/rota/notes").joinpath(doctor.email + ".txt").write_text(text)  # expect: PRV606
    Path("/rota/notes").joinpath(str(doctor.id) + ".txt").write_text(text)
