"""A counter of a bank: last digits, properties that are set, functions that are tested, children."""
import functools
import logging
import os

import requests
from mixpanel import Mixpanel

log = logging.getLogger(__name__)
mixpanel = Mixpanel("token")


class Client:
    def __init__(self):
        self._agreed = False

    @property
    def has_agreed_to_tracking(self):
        return self._agreed

    @has_agreed_to_tracking.setter
    def has_agreed_to_tracking(self, value):
        self._agreed = value


def seen(client: Client, number):
    if client.has_agreed_to_tracking:
        mixpanel.track(client.id, "seen", {"counter": number})


def passed(client: Client, number):
    if not client.has_agreed_to_tracking:  # expect: PRV202
        mixpanel.track(client.id, "passed", {"counter": number})


@functools.cache
def quiet():
    return os.environ.get("DO_NOT_TRACK") == "1"


def opened(till):
    if quiet():
        return
    mixpanel.track(till.id, "opened")


def closed(till):
    if quiet:  # expect: PRV206
        return
    mixpanel.track(till.id, "closed")


def paid(card_number, client, phones):
    log.info("paid with a card that ends in %s", card_number[-4:])
    log.info("told to %s", client.phone[-2:])
    log.info("paid with %s", card_number)  # expect: PRV601
    log.info("told to %s", phones[-2:])  # expect: PRV601


def savings_book(child, node, parent):
    requests.post("https://books.savings-partners.com", json={"born": child.birth_date.isoformat()})  # expect: PRV103
    requests.post("https://books.savings-partners.com", json={"born": parent.birth_date.isoformat()})  # expect: PRV101
    requests.post("https://books.savings-partners.com", json={"next": node.child.name})
