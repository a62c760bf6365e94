"""An audit log on top of logging."""
import logging
from logging import LoggerAdapter

_log = logging.getLogger("audit")


def audit(action, *details, level=logging.INFO, **context):
    _log.log(level, "%s %s", action, " ".join(str(d) for d in details), extra=context)


def adapter(tenant):
    return LoggerAdapter(_log, {"tenant": tenant})


def mask(value):
    return value[:2] + "***" if value else ""


class Journal:
    def __init__(self, name):
        self._out = logging.getLogger(name)

    def note(self, text):
        self._out.info(text)

    def count(self, text):
        return len(text)
