"""A patient portal: consent in an object of its own, checked in several ways."""
import dataclasses
from typing import Protocol

import amplitude

client = amplitude.Amplitude("key")


@dataclasses.dataclass(frozen=True)
class Consents:
    statistics: bool = False
    marketing: bool = False
    newsletter: bool = True  # expect: PRV204
    reminders: bool = True


class HasConsents(Protocol):
    uid: str
    consents: Consents


def event(name, who: HasConsents):
    return amplitude.BaseEvent(name, user_id=who.uid)


def opened(who: HasConsents):
    if who.consents.statistics:
        client.track(event("opened", who))


def closed(who: HasConsents):
    if who.consents.marketing:  # expect: PRV203
        client.track(event("closed", who))


def printed(who: HasConsents):
    if not who.consents.statistics:  # expect: PRV202
        client.track(event("printed", who))


def downloaded(who: HasConsents):
    client.track(event("downloaded", who))  # expect: PRV201


def reminded(who: HasConsents):
    return who.consents.reminders


def consent_given(who: HasConsents):
    return dataclasses.replace(who.consents, statistics=True)
