from functools import wraps


def needs_consent(fn):
    @wraps(fn)
    def inner(user, *args, **kwargs):
        if user.analytics_consent:
            return fn(user, *args, **kwargs)
        return None
    return inner


def needs_or_staff(fn):
    @wraps(fn)
    def inner(user, *args, **kwargs):
        if user.is_staff:
            return fn(user, *args, **kwargs)
        if user.analytics_consent:
            return fn(user, *args, **kwargs)
        return None
    return inner
