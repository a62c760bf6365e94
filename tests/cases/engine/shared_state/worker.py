"""Sends what waits."""

import requests

from . import waiting

LETTERS = "https://api.paper-courier.com/letters"


class Sender:
    """What every sender can do."""

    def send(self, item):
        raise NotImplementedError

    def send_all(self, items):
        for item in items:
            self.send(item)


class HttpSender(Sender):
    def send(self, item):
        requests.post(LETTERS, json=item)


def flush_letters():
    while waiting.letters:
        requests.post(LETTERS, json={"to": waiting.letters.popleft()})  # expect: PRV101


def flush_counts():
    requests.post(LETTERS, json={"counts": list(waiting.counts)})


def flush_calls():
    while not waiting.calls.empty():
        requests.post(LETTERS, json=waiting.calls.get_nowait())


def limits():
    requests.post(LETTERS, json=waiting.LIMITS)


def send_one(basket):
    requests.post(LETTERS, json=basket.lines)
