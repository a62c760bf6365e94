import functools
import logging

import posthog

from vet.people import Owner

log = logging.getLogger(__name__)


class NoTracking(Exception):
    pass


def require_tracking(owner: Owner):
    if not owner.agreed_to_tracking():
        raise NoTracking


def with_consent(f):
    @functools.wraps(f)
    def inner(owner, *args):
        if owner.agreed_to_tracking():
            return f(owner, *args)
        return None

    return inner


@with_consent
def booked(owner, slot):
    posthog.capture(owner.id, "booked", {"slot": slot})


def cancelled(owner, slot):
    try:
        require_tracking(owner)  # expect: PRV206
    except NoTracking:
        pass
    posthog.capture(owner.id, "cancelled", {"slot": slot})


def moved(owner, slot):
    require_tracking(owner)
    posthog.capture(owner.id, "moved", {"slot": slot})


def called(owner: Owner):
    if owner.agreed_to_tracking:  # expect: PRV206
        posthog.capture(owner.id, "called")


def visited(owner: Owner):
    if owner.may_measure:
        posthog.capture(owner.id, "visited")


def paid(owner: Owner):
    owner.agreed_to_tracking()  # expect: PRV206
    posthog.capture(owner.id, "paid")


def rated(owner: Owner, stars):
    if owner.may_measure or True:  # expect: PRV206
        posthog.capture(owner.id, "rated", {"stars": stars})


def complained(owner: Owner):
    if owner.may_measure:  # expect: PRV206
        posthog.capture(owner.id, "complained")
    else:
        posthog.capture(owner.id, "complained", {"quiet": True})


def all_owners(owners):
    for owner in owners:
        if not owner.may_measure:
            continue
        posthog.capture(owner.id, "yearly")


def farewell(owner: Owner):
    log.info("owner %s left", owner.id)
