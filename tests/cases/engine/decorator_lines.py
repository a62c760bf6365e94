"""Where the guard is a decorator, the finding stands on it."""

import functools

from mixpanel import Mixpanel

mp = Mixpanel("token")


def logged(function):
    @functools.wraps(function)
    def inner(guest):
        return function(guest)

    return inner


def if_newsletter(function):
    @functools.wraps(function)
    def inner(guest):
        if guest.newsletter_opt_in:
            return function(guest)
        return None

    return inner


def unless_agreed(function):
    @functools.wraps(function)
    def inner(guest):
        if guest.analytics_consent:
            return None
        return function(guest)

    return inner


@logged
@if_newsletter  # expect: PRV203
def arrive(guest):
    mp.track(guest.pk, "arrived")


class Desk:
    """Where guests leave."""

    @staticmethod
    @unless_agreed  # expect: PRV202
    def leave(guest):
        mp.track(guest.pk, "left")
