"""Events of a podcast player, in several shapes of guards."""
from contextlib import contextmanager
from functools import wraps

import posthog
from mixpanel import Mixpanel

mp = Mixpanel("token")
ALLOWED = ("all", "statistics")


class Fan:
    def __init__(self, uid, cookie_choice, opted_out_of_analytics, marketing_opt_in):
        self.uid = uid
        self.cookie_choice = cookie_choice
        self.opted_out_of_analytics = opted_out_of_analytics
        self.marketing_opt_in = marketing_opt_in


def only_if_not_opted_out(function):
    @wraps(function)
    def inner(fan, *args):
        if fan.opted_out_of_analytics:
            return None
        return function(fan, *args)

    return inner


def only_opted_out(function):
    @wraps(function)
    def inner(fan, *args):
        if fan.opted_out_of_analytics:
            return function(fan, *args)
        return None

    return inner


@contextmanager
def measured(fan):
    if fan.opted_out_of_analytics:
        raise PermissionError(fan.uid)
    yield


@only_if_not_opted_out
def started(fan, episode):
    posthog.capture(fan.uid, "started", {"episode": episode})


@only_opted_out  # expect: PRV202
def stopped(fan, episode):
    posthog.capture(fan.uid, "stopped", {"episode": episode})


def skipped(fan):
    with measured(fan):
        mp.track(fan.uid, "skipped")


def rated(fan):
    if fan.cookie_choice in ALLOWED:
        mp.track(fan.uid, "rated")


def shared(fan):
    if fan.cookie_choice == "necessary":  # expect: PRV203
        mp.track(fan.uid, "shared")


def searched(fan):
    if fan.marketing_opt_in:  # expect: PRV203
        mp.track(fan.uid, "searched")


def opened(fan):
    allowed = not fan.opted_out_of_analytics
    return mp.track(fan.uid, "opened") if allowed else None


def closed(fan):
    mp.track(fan.uid, "closed")  # expect: PRV201


def log_out(fan):
    if not fan.opted_out_of_analytics:
        posthog.capture(fan.uid, "log out")
    posthog.flush()
