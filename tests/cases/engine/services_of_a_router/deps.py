from functools import lru_cache

from mixpanel import Mixpanel


@lru_cache
def get_tracker():
    return Mixpanel("token")


class Service:
    def __init__(self, tracker):
        self.tracker = tracker

    def record(self, key, data):
        self.tracker.people_set(key, data)  # expect: PRV201


def get_service():
    return Service(get_tracker())
