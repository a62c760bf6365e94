from functools import wraps

from mixpanel import Mixpanel

mp = Mixpanel("t")


def tracked(name):
    def outer(fn):
        @wraps(fn)
        def inner(user, *args, **kwargs):
            mp.track(user.pk, name, {"props": kwargs})
            return fn(user, *args, **kwargs)
        return inner
    return outer


def consenting(fn):
    @wraps(fn)
    def inner(user, *args, **kwargs):
        if not user.analytics_consent:
            return None
        return fn(user, *args, **kwargs)
    return inner
