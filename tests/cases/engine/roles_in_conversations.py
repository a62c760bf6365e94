"""Texts that are called like a person, and a request of the project's own."""
import hashlib
import logging
from dataclasses import dataclass

import requests

logger = logging.getLogger(__name__)


class Conversation:
    def __init__(self, user: str = "User"):
        self.user = user
        self.lines = []

    def add(self, role, content):
        self.lines.append({"role": role, "content": content})

    def open(self, rules):
        self.add(self.user or "User", rules)
        requests.post("https://talks.example/lines", json={"role": self.user, "content": rules})


class Talk:
    def __init__(self, user):
        self.user = user

    def open(self):
        requests.post("https://talks.example/lines", json={"role": self.user})  # expect: PRV102


@dataclass
class Prepared:
    url: str
    json: dict


def send(asset):
    request = Prepared("https://talks.example/assets", {"asset": asset})
    logger.info("asking for %s", request.json)
    return requests.get(request.url, params=request.json)


def checked(pin, cleaned_data):
    key = pin + cleaned_data["email"]
    return hashlib.sha256(key.encode()).hexdigest() == cleaned_data["signature"]


def as_id(cleaned_data):
    return hashlib.sha256(cleaned_data["email"].encode()).hexdigest()  # expect: PRV603


@dataclass
class Slice:
    block_type: str
    block_tracking: bool = False
    block_may_loop: bool = False


@dataclass
class Choices:
    block_tracking: bool = False  # expect: PRV204
