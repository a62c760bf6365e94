"""What a decorator makes sure of inside a function, and what that means for those who call it."""

import functools

from mixpanel import Mixpanel

mp = Mixpanel("token")


def only_agreed(function):
    @functools.wraps(function)
    def inner(member):
        if not member.analytics_consent:
            return None
        return function(member)

    return inner


def must_agree(function):
    @functools.wraps(function)
    def inner(member):
        if not member.analytics_consent:
            raise PermissionError
        return function(member)

    return inner


@only_agreed
def greet(member) -> None:
    mp.track(member.pk, "greeted")


@must_agree
def welcome(member) -> None:
    mp.track(member.pk, "welcomed")


def after_greeting(member) -> None:
    greet(member)
    mp.track(member.pk, "after greeting")  # expect: PRV201


def after_welcome(member) -> None:
    welcome(member)
    mp.track(member.pk, "after welcome")
