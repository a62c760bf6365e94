"""A pub-quiz league."""
import functools

import segment.analytics as analytics

from rules import adult, agreed


def when(test):
    def decorate(function):
        @functools.wraps(function)
        def inner(person, *args):
            return function(person, *args) if test(person) else None

        return inner

    return decorate


@when(agreed)
def answered(person, question):
    analytics.track(person.key, "answered", {"question": question})


@when(adult)
def ordered(person, drink):
    analytics.track(person.key, "ordered", {"drink": drink})  # expect: PRV201


def round_over(people):
    for person in filter(agreed, people):
        analytics.track(person.key, "round_over")


def quiz_over(people):
    for person in (p for p in people if agreed(p) and adult(p)):
        analytics.track(person.key, "quiz_over")


def bar_closed(people):
    for person in filter(adult, people):
        analytics.track(person.key, "bar_closed")  # expect: PRV201
