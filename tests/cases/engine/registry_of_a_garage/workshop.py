import logging

from registry import Registry, hook, listener

log = logging.getLogger(__name__)


def repaired(payload):
    log.info("repaired for %s", payload)


def washed(payload):
    log.info("washed one more")


Registry.register("repaired", repaired)
Registry.register("washed", washed)


@listener("called")
def on_called(payload):
    log.info("called %s", payload)


@listener("parked")
def on_parked(payload):
    log.info("parked one more")


@hook
def each_time(payload):
    log.info("something with %s", payload)
