import functools
import logging

log = logging.getLogger("calls")


class Traced:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn

    def __call__(self, *args, **kwargs):
        log.info("calling with %s", args)
        return self.fn(*args, **kwargs)


class Audited:
    def __init__(self, name):
        self.name = name

    def __call__(self, fn):
        def inner(*args, **kwargs):
            log.info("%s with %s", self.name, kwargs)
            return fn(*args, **kwargs)
        return inner


class Counted:
    def __init__(self, fn):
        self.fn = fn
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        log.info("%d calls", self.calls)
        return self.fn(*args, **kwargs)
