import functools
import contextlib
__all__ = ["needs", "tracked", "allowed", "Gate"]

def needs(purpose):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(user, *args, **kwargs):
            if not user.consents[purpose]:
                return None
            return function(user, *args, **kwargs)
        return wrapper
    return decorator

def tracked(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper

def allowed(user):
    return user.profile.consents.filter(purpose="analytics", revoked=False).exists()

class Gate:
    def __init__(self, user):
        self.user = user

    def __bool__(self):
        return self.user.analytics_consent
