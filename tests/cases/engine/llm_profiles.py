"""Profiles of applicants made by a model on our own machine."""
import json
from dataclasses import dataclass

import httpx

LOCAL = "http://localhost:11434/api/generate"


@dataclass
class Profile:
    handle: str
    interests: list[str]
    political_leaning: str = ""
    sexual_orientation: str = ""
    tone: str = ""


async def ask(question: str) -> dict:
    async with httpx.AsyncClient() as client:
        answer = await client.post(LOCAL, json={"model": "small", "prompt": question})
    return json.loads(answer.json()["response"])


async def profile(handle: str, posts: list[str]) -> Profile:
    told = await ask("Describe the writer: " + "\n".join(posts))
    result = Profile(handle=handle, interests=told["interests"])
    result.political_leaning = told["politics"]  # expect: PRV401
    result.tone = told["tone"]
    return result


async def guess_sexual_orientation(posts: list[str]) -> str:  # expect: PRV401
    told = await ask("Is the writer straight or gay? " + "\n".join(posts))
    return told["answer"]


async def guess_language(posts: list[str]) -> str:
    told = await ask("Which language is this? " + posts[0])
    return told["answer"]


def from_questionnaire(handle: str, answers: dict) -> Profile:
    return Profile(
        handle=handle,
        interests=answers["interests"],
        political_leaning=answers["political_leaning"],
        sexual_orientation=answers["sexual_orientation"],
    )
