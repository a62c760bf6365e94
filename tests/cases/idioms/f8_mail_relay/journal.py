"""Journal lines with fields."""
import sys
import warnings

import structlog


class Journal:
    """A structured log under one name."""

    def __init__(self, name):
        self._log = structlog.get_logger(name)

    def record(self, action, **fields):
        self._log.info(action, **fields)

    def count(self, action, **fields):
        self._log.info(action, keys=sorted(fields), amount=len(fields))


def warn_operator(text):
    warnings.warn(text, stacklevel=2)
    print(text, file=sys.stderr)
