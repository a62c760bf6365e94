import inspect
import logging
from functools import wraps

log = logging.getLogger(__name__)


def traced(fn):
    sig = inspect.signature(fn)

    @wraps(fn)
    def wrapper(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        log.info("call %s", dict(bound.arguments))
        return fn(*args, **kwargs)
    return wrapper


def safe(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        log.info("call %s with %d arguments", fn.__name__, len(args))
        return fn(*args, **kwargs)
    return wrapper
