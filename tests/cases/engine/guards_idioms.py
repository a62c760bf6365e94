"""Guards and writes in many shapes."""
import functools

import posthog
from flask import g, request


class User:
    uid = "u"

    def __init__(self, prefs):
        self.prefs = prefs

    def can(self, what):
        return self.prefs.get(what, False)

    def allows(self, purpose):
        return self.prefs.get(f"{purpose}_consent", False)

    def __bool__(self):
        return True


def by_all(user):
    if all([user.allows("analytics"), request.method == "GET"]):
        posthog.capture(user.uid, "a")


def by_any(user):
    if any([user.allows("analytics"), request.method == "GET"]):
        posthog.capture(user.uid, "b")  # expect: PRV201


def by_partial(user):
    send = functools.partial(posthog.capture, user.uid)
    if user.analytics_consent:
        send("d")


def by_partial_unguarded(user):
    send = functools.partial(posthog.capture, user.uid)
    send("e")  # expect: PRV201


def by_while(queue):
    while (user := queue.pop()) and user.analytics_consent:
        posthog.capture(user.uid, "f")


def by_try(user):
    try:
        consent = user.analytics_consent
    except AttributeError:
        consent = False
    if consent:
        posthog.capture(user.uid, "g")


def by_try_open(user):
    try:
        consent = user.analytics_consent
    except AttributeError:
        consent = True
    if consent:
        posthog.capture(user.uid, "h")  # expect: PRV201


def by_return_value(user):
    return user.analytics_consent and posthog.capture(user.uid, "i")


def by_return_or(user):
    return user.analytics_consent or posthog.capture(user.uid, "j")  # expect: PRV202


def by_lambda(user):
    track = (lambda name: posthog.capture(user.uid, name)) if user.analytics_consent else (lambda name: None)
    track("k")


def by_finally(user):
    try:
        if not user.analytics_consent:
            return
    finally:
        posthog.capture(user.uid, "l")  # expect: PRV201


def by_header():
    if request.headers.get("DNT") == "1":
        return
    posthog.capture(g.uid, "m")


def by_header_wrong():
    if request.headers.get("DNT") == "1":  # expect: PRV202
        posthog.capture(g.uid, "n")


def by_gpc():
    if request.headers.get("Sec-GPC") != "1":
        posthog.capture(g.uid, "o")
