import logging

log = logging.getLogger(__name__)


class Writer:
    def __init__(self, bus):
        bus.attach(self)

    def handle(self, payload):
        log.info("got %s", payload)
