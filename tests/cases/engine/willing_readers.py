"""Nightly export of usage of a library's reading rooms."""
from operator import attrgetter

import posthog


def visits(readers):
    for reader in [r for r in readers if r.consents_to_statistics]:
        posthog.capture("visit", distinct_id=reader.card)


def loans(readers):
    for reader in filter(attrgetter("analytics_consent"), readers):
        posthog.capture("loan", distinct_id=reader.card)


def returns(readers):
    willing = filter(lambda r: r.consent.get("analytics", False), readers)
    for reader in willing:
        posthog.capture("return", distinct_id=reader.card)


def renewals(readers):
    for reader in filter(attrgetter("active"), readers):
        posthog.capture("renewal", distinct_id=reader.card)  # expect: PRV201


def fines(readers):
    willing = {r.card for r in readers if not r.opted_out}
    for reader in readers:
        if reader.card in willing:
            posthog.capture("fine", distinct_id=reader.card)


def events(readers):
    adults = {r.card for r in readers if r.age >= 18}
    for reader in readers:
        if reader.card in adults:
            posthog.capture("event", distinct_id=reader.card)  # expect: PRV201


def rooms(readers):
    [posthog.capture("room", distinct_id=r.card) for r in readers if r.room and r.analytics_consent]


def desks(readers):
    if all(r.analytics_consent for r in readers):
        for reader in readers:
            posthog.capture("desk", distinct_id=reader.card)
