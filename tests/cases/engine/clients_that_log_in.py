"""What a client logs in with at its own service, and the name that a bot shows beside its picture."""

import logging

import requests

logger = logging.getLogger(__name__)
BOARD = "https://api.notice-board.example"


class Board:
    def __init__(self, email, **kwargs):
        self.email = email
        self.password = kwargs.get("password")

    def login(self):
        requests.post(f"{BOARD}/users/login", json={"email": self.email, "password": self.password})


def reset(address, username, password):
    requests.get(address, params={"user": username, "password": password})  # expect: PRV105


def open_account_for(customer):
    requests.post(f"{BOARD}/users", json={"email": customer.email, "password": customer.password})  # expect: PRV103


def open_account(form):
    requests.post(f"{BOARD}/users", json={"email": form["email"], "password": form["password"]})  # expect: PRV103


def post_as_bot(channel, text, username=None, icon_emoji=":bell:"):
    payload = {"channel": channel, "text": text, "username": username, "icon_emoji": icon_emoji}
    logger.debug("posting %s", payload)
    requests.post(f"{BOARD}/post", json=payload)


def post_as_person(channel, text, username):
    payload = {"channel": channel, "text": text, "username": username}
    logger.debug("posting %s", payload)  # expect: PRV601
