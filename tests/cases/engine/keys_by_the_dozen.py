"""A coat check: several keys at once, digests of a chosen kind, and pairs out of generators."""
import hashlib
import os

import posthog
from django.core.cache import cache

posthog.api_key = os.environ["POSTHOG"]


class Tag:
    def __init__(self, kind="sha1"):
        self.kind = kind

    def of(self, text):
        digest = hashlib.new(self.kind)
        digest.update(text.encode())  # expect: PRV603
        return digest.hexdigest()


def tag_of(guest):
    return Tag().of(guest.email)


def tag_of_coat(coat):
    return Tag("md5").of(coat.label)


def remember(guests):
    cache.set_many({f"coat:{guest.email}": guest.hook for guest in guests}, timeout=60)  # expect: PRV606


def remember_hooks(guests):
    cache.set_many({f"coat:{guest.pk}": guest.email for guest in guests}, timeout=60)


def pairs(guest):
    yield "hook", guest.hook
    yield "mobile", guest.mobile_number


def plain_pairs(guest):
    yield "hook", guest.hook
    yield "coats", guest.coats


def hung(guest):
    if guest.analytics_consent:
        posthog.capture(distinct_id=str(guest.pk), event="hung", properties=dict(pairs(guest)))  # expect: PRV101


def taken(guest):
    if guest.analytics_consent:
        posthog.capture(distinct_id=str(guest.pk), event="taken", properties=dict(plain_pairs(guest)))
