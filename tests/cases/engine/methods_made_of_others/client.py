from functools import partialmethod
import logging

log = logging.getLogger(__name__)


class Book:
    def _write(self, level, what, whom=None):
        log.info("%s %s", what, whom)

    note = partialmethod(_write, "info")
    quiet = partialmethod(_write, "info", "x")
    drop = partialmethod(print)

    def _count(self, level, what):
        self.n = level

    count = partialmethod(_count, 1)
