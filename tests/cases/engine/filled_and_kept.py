"""A beehive monitor: what fills a container, or calls from one, is asked as callers are."""
import contextlib
import contextvars

import posthog

_counting = contextvars.ContextVar("counting", default=False)
REACTIONS = {}


class Swarm:
    def __init__(self):
        self.waiting = []

    def join(self, keeper, hive):
        if keeper.statistics_consent:
            self.waiting.append((keeper.number, hive))

    def fly(self):
        for number, hive in self.waiting:
            posthog.capture(distinct_id=number, event="flight", properties={"hive": hive})


class Drones:
    def __init__(self):
        self.waiting = []

    def join(self, keeper, hive):
        if keeper.is_awake:
            self.waiting.append((keeper.number, hive))

    def fly(self):
        for number, hive in self.waiting:
            posthog.capture(distinct_id=number, event="drone", properties={"hive": hive})  # expect: PRV201


def on(name):
    def keep(function):
        REACTIONS[name] = function
        return function

    return keep


@on("honey")
def honey_taken(keeper, grams):
    posthog.capture(distinct_id=keeper.number, event="honey", properties={"grams": grams})


def react(keeper, name, grams):
    if not keeper.statistics_consent:
        return
    REACTIONS[name](keeper, grams)


@contextlib.contextmanager
def season(keeper):
    token = _counting.set(keeper.statistics_consent)
    yield keeper
    _counting.reset(token)


def fed(keeper, litres):
    if _counting.get():
        posthog.capture(distinct_id=keeper.number, event="fed", properties={"litres": litres})


def spring(keeper):
    with season(keeper):
        fed(keeper, 2)


class Keeper:
    def __init__(self, card):
        self.card = card

    def agrees(self):
        return self.card["consent"] == "signed"


def weighed(keeper: Keeper, hive):
    if keeper.agrees:  # expect: PRV206
        posthog.capture(distinct_id=keeper.card["number"], event="weighed", properties={"hive": hive})


def moved(keeper: Keeper, hive):
    if keeper.agrees():
        posthog.capture(distinct_id=keeper.card["number"], event="moved", properties={"hive": hive})
