import functools
import logging

logger = logging.getLogger(__name__)


def traced(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        logger.info("%s called with %s %s", func.__name__, args, kwargs)
        return func(*args, **kwargs)
    return wrapper


def counted(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        logger.info("%s called", func.__name__)
        return func(*args, **kwargs)
    return wrapper


def result_logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        result = func(*args, **kwargs)
        logger.debug("%s gave %r", func.__name__, result)  # expect: PRV601
        return result
    return wrapper
