import logging

from bus import bus, night_bus
from happenings import BookReturned, ReaderJoined
from mixpanel import Mixpanel

log = logging.getLogger(__name__)
people = Mixpanel("token")


def welcome(event):
    log.info("welcome %s", event.contact)


def shelve(event):
    log.info("one more book")


@bus.on("card")
def on_card(payload):
    log.info("a card for %s", payload)


@bus.on("visit")
def on_visit(payload):
    people.track(payload, "visit")


@bus.on("fine")
def on_fine(payload):
    people.track(payload, "fine")


def set_up():
    bus.subscribe(ReaderJoined, welcome)
    bus.subscribe(BookReturned, shelve)


@night_bus.on("card")
def on_card_at_night(payload):
    log.info("somebody has a card")


def welcome_at_night(event):
    log.info("good evening, %s", event.contact)


night_bus.subscribe(BookReturned, welcome_at_night)
