import logging

from hub import Dispatcher, Dropped, Signed, Topic, hub

log = logging.getLogger(__name__)


def on_join(what, when=None):
    log.info("joined %s", what)


def on_leave(what, when=None):
    log.info("left at %s", when)


hub.listen(Topic.MOORED, on_join)
hub.listen(Topic.LEFT, on_leave)


@Dispatcher.subscribe(Signed)
def signed(event):
    log.info("signed %s", event.value)


@Dispatcher.subscribe(Dropped)
def dropped(event):
    log.info("dropped")


class Audit:
    def __init__(self, bus):
        bus.listen(Topic.MOORED, self.record)

    def record(self, what, when=None):
        log.warning("audit %s", what)


audit = Audit(hub)
