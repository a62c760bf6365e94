"""Classes whose instances are entered and left, and refusals that a block swallows."""

import contextlib
import logging
from contextlib import suppress

from mixpanel import Mixpanel

log = logging.getLogger(__name__)
mp = Mixpanel("token")


class Measured:
    """Lets in only who agreed."""

    def __init__(self, reader) -> None:
        self.reader = reader

    def __enter__(self):
        if not self.reader.analytics_consent:
            raise PermissionError("no consent")
        return Mixpanel("other")

    def __exit__(self, *error):
        return False


class Polite:
    """Lets in everybody."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return False


class Noted:
    """Writes down who came and went."""

    def __init__(self, who, place) -> None:
        self.who = who
        self.place = place

    def __enter__(self):
        log.info("at %s", self.place)
        return self

    def __exit__(self, *error):
        log.info("%s has left", self.who)


def behind_a_class(reader) -> None:
    with Measured(reader) as other:
        other.track(reader.pk, "read")
        mp.track(reader.pk, "read")


async def behind_nothing(reader) -> None:
    async with Polite():
        mp.track(reader.pk, "browsed")  # expect: PRV201


def noted(reader) -> None:
    with Noted(reader.email, "door"):  # expect: PRV601
        reader.wave()


def unnoted(reader) -> None:
    with Noted(reader.pk, "window"):
        reader.wave()


def insist(reader) -> None:
    if not reader.analytics_consent:
        raise PermissionError("no consent")


def inside(reader) -> None:
    with suppress(PermissionError):
        insist(reader)
        mp.track(reader.pk, "inside")


def outside(reader) -> None:
    with contextlib.suppress(PermissionError):
        insist(reader)  # expect: PRV206
    mp.track(reader.pk, "outside")


def unrelated(reader) -> None:
    if not reader.analytics_consent:
        return
    with suppress(OSError):
        reader.save()
    mp.track(reader.pk, "unrelated")
