"""Dicts whose types tell what they hold: a beach hotel and its partners."""
import json
from typing import TypedDict

import requests

PARTNER = "https://api.beach-partners.com/v2"


class Crossing(TypedDict):
    port: str
    phone: str


class Deck(TypedDict):
    port: str
    cabin: str


class Guest(TypedDict):
    plan: str
    email: str


class Credentials(TypedDict):
    host: str
    username: str


def tell(session, path, body):
    return session.post(PARTNER + path, json=body)


def crossings(crossing: Crossing):
    session = requests.Session()
    tell(session, "/ports", crossing["port"])
    tell(session, "/ports", {key: value for key, value in crossing.items() if key in ("port",)})
    tell(session, "/crossings", crossing)  # expect: PRV101
    requests.post(PARTNER, data=json.dumps({"crossing": crossing}))  # expect: PRV101
    print(crossing)  # expect: PRV601


def cut(crossing: Crossing):
    crossing.pop("phone")
    requests.post(PARTNER, json=crossing)


def decks(deck: Deck, decks: list[Deck]):
    requests.post(PARTNER, json=deck)
    for each in decks:
        requests.post(PARTNER, json=each)


def all_of_them(crossings: list[Crossing]):
    for crossing in crossings:
        requests.put(PARTNER, json=crossing)  # expect: PRV101


def guests(guest: Guest):
    requests.put(PARTNER, json={"plan": guest["plan"]})
    requests.put(PARTNER, json=guest)  # expect: PRV102


def connect(credentials: Credentials):
    requests.put(PARTNER, json={"of": credentials["username"]})
