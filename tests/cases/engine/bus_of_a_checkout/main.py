import logging

from bus import MessageBus
from checkout import Checkout
from events import Placed, Shipped

log = logging.getLogger(__name__)


def note(event):
    log.info("placed by %s", event.who)


def note_shipped(event):
    log.info("shipped %s", event.total)


bus = MessageBus()
bus.subscribe(Placed, note)
bus.subscribe(Shipped, note_shipped)
checkout = Checkout(bus)
