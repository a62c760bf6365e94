import logging

from bus import MessageBus
from checkout import Booking

log = logging.getLogger(__name__)


class Listener:
    def on_booked(self, payload):
        log.info("booked %s", payload)

    def on_cancelled(self, payload):
        log.info("cancelled")


def build():
    bus = MessageBus()
    listener = Listener()
    bus.subscribe("booked", listener.on_booked)
    bus.subscribe("cancelled", listener.on_cancelled)
    return Booking(bus, None)
