"""Refusals that are raised and caught, with and without something that they hold up."""
import posthog


class Refused(Exception):
    pass


def ensure(u):
    if not u.analytics_consent:
        raise Refused


def send(u):
    ensure(u)
    posthog.capture("x", distinct_id=u.id)


def a(u):
    try:
        ensure(u)  # expect: PRV206
    except Refused:
        pass
    posthog.capture("a", distinct_id=u.id)


def b(u):
    try:
        ensure(u)
        posthog.capture("b", distinct_id=u.id)
    except Refused:
        pass
    posthog.capture("b2", distinct_id=u.id)  # expect: PRV201


def c(u):
    try:
        send(u)
    except Refused:
        pass
    posthog.capture("c2", distinct_id=u.id)  # expect: PRV201


def d(u):
    try:
        send(u)
    except Refused:
        return
    posthog.capture("c2", distinct_id=u.id)
