import logging

from bus import MessageBus
from checkout import Checkout, Stock

log = logging.getLogger(__name__)


def loud(message):
    log.info("%s", message)


def low(message):
    log.info("placed")


loud_bus = MessageBus()
loud_bus.subscribe("placed", loud)
low_bus = MessageBus()
low_bus.subscribe("placed", low)
checkout = Checkout(low_bus)
stock = Stock(loud_bus)
