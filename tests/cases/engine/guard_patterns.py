"""Consent in patterns of a match statement."""
from dataclasses import dataclass

import posthog


@dataclass
class User:
    id: int
    analytics_consent: bool = False
    kind: str = ""


def by_class(user):
    match user:
        case User(analytics_consent=True):
            posthog.capture(user.id, "class")


def by_another_field(user):
    match user:
        case User(kind="guest"):
            posthog.capture(user.id, "another")  # expect: PRV201


def by_key(user, choices):
    match choices:
        case {"analytics_consent": True, "kind": kind}:
            posthog.capture(user.id, "key", {"kind": kind})


def refused_by_key(user, choices):
    match choices:
        case {"analytics_consent": False}:  # expect: PRV202
            posthog.capture(user.id, "refused")


def by_either(user):
    match user:
        case User(analytics_consent=True, kind="a") | User(analytics_consent=True, kind="b"):
            posthog.capture(user.id, "either")
        case User(analytics_consent=False):
            return


def some_leave(user):
    match user:
        case User(kind="a", analytics_consent=False):
            return
    posthog.capture(user.id, "some")  # expect: PRV201
