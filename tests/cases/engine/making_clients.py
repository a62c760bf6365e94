"""Clients and addresses that functions and methods of the project make, and requests that go out in the background."""
from mixpanel import Mixpanel as Events
from requests_futures.sessions import FuturesSession
from yarl import URL

COLLECT = URL("https://www.google-analytics.com/mp/collect")


class Shop:
    def __init__(self, key):
        self.events = self._made(key)
        self.others = made_elsewhere(key)

    def _made(self, key):
        return Events(key)

    def opened(self, user):
        self.events.track(user.id, "opened")  # expect: PRV201
        if user.analytics_consent:
            self.events.track(user.id, "opened with consent")

    def closed(self, user):
        self.others.track(user.id, "closed")  # expect: PRV201


def made_elsewhere(key):
    return Events(key)


def hit(user):
    session = FuturesSession()
    session.post(COLLECT, json={"client_id": user.id, "events": []})  # expect: PRV201
