"""Asks the consent service."""
import aiohttp


class ConsentDenied(Exception):
    """The person has not agreed."""


async def decision(person_id, topic):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://consent.internal/{person_id}/{topic}") as answer:
            return (await answer.json())["decision"]


async def ensure(person_id, topic):
    if await decision(person_id, topic) != "granted":
        raise ConsentDenied(topic)


async def weather(town):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://weather.internal/{town}") as answer:
            return (await answer.json())["decision"]
