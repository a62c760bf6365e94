"""A decorator and a context manager that log whatever goes wrong."""
import functools
import logging
from contextlib import contextmanager

log = logging.getLogger(__name__)


def safe(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except ValueError as exc:
            log.error("failed: %s", exc)  # expect: PRV601
    return inner


@contextmanager
def told():
    try:
        yield
    except ValueError as exc:
        log.error("failed: %s", exc)  # expect: PRV601


class Watched:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if value is not None:
            log.error("failed: %s", value)  # expect: PRV601
        return True


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True
