import logging
from base import Plugin, Output

log = logging.getLogger(__name__)


class Noisy(Plugin):
    name = "noisy"

    def give(self, what):
        log.info("given %s", what)


class Still(Plugin):
    name = "still"

    def give(self, what):
        log.info("given one")


class Screen(Output):
    def show(self, what):
        log.info("shown %s", what)


class Nothing(Output):
    def show(self, what):
        pass
