"""Classes that are run, clients that nobody hands in, modules imported by name, functions found in a registry."""

import threading
from importlib import import_module

from celery import Celery, Task
from mixpanel import Mixpanel

people = Mixpanel("token")
app = Celery("yard")


class Letter(threading.Thread):
    def __init__(self, sailor, text):
        super().__init__()
        self.sailor = sailor
        self.text = text

    def run(self):
        people.people_set("yard", {"to": self.sailor})


def write(sailor):
    Letter(sailor.phone_number, "moored").start()  # expect: PRV101
    Letter(sailor.pk, "moored").start()


class Survey(Task):
    def run(self, key, whom):
        people.people_set(key, {"whom": whom})  # expect: PRV201


def ask(sailor):
    Survey().delay(sailor.pk, sailor.email)  # expect: PRV101
    Survey().apply_async(args=(sailor.pk, sailor.rating))


def rename(sailor, client=people):
    client.people_set(sailor.pk, {"$last_name": sailor.last_name})  # expect: PRV101, PRV201
    client.people_set(sailor.pk, {"berth": sailor.berth})  # expect: PRV201


def launch(sailor):
    sdk = import_module("mixpanel")
    sdk.Mixpanel("token").people_set(sailor.pk, {"$phone": sailor.phone_number})  # expect: PRV101, PRV201


STEPS = {}
HOOKS = []


def step(name, function):
    STEPS[name] = function


def hook(function):
    HOOKS.append(function)
    return function


def moor(card):
    people.people_set(card["berth"], card)  # expect: PRV201


step("moor", moor)


@hook
def leave(card):
    people.people_set(card["berth"], card)  # expect: PRV201


def arrive(sailor):
    STEPS["moor"]({"berth": 3, "who": sailor.email})  # expect: PRV101
    STEPS["moor"]({"berth": 3, "boat": sailor.boat})


def depart(sailor):
    for each in HOOKS:
        each({"berth": 3, "who": sailor.email})  # expect: PRV101
