import logging

log = logging.getLogger("calls")


def audited(event, level=logging.INFO):
    def decorate(fn):
        def inner(*args, **kwargs):
            log.log(level, "%s: %r %r", event, args, kwargs)
            return fn(*args, **kwargs)
        return inner
    return decorate


def timed(label):
    def decorate(fn):
        def inner(*args, **kwargs):
            log.info("%s took %s", label, 3)
            return fn(*args, **kwargs)
        return inner
    return decorate
