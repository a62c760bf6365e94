"""A climbing hall: some gatekeepers are handed in, others come from packages that nobody can see."""
from hall_privacy import consented_for, requires_consent
from hall_web import rate_limited

import posthog


def badge_read(guest, gatekeeper):
    if gatekeeper.permits(guest):
        posthog.capture(distinct_id=str(guest.id), event="badge_read")


def course_booked(user, limiter):
    if limiter.allows(user.id):
        posthog.capture(distinct_id=str(user.id), event="course_booked")  # expect: PRV201


def locker_opened(user, role):
    if role.allows(user):
        posthog.capture(distinct_id=str(user.id), event="locker_opened")  # expect: PRV201


def wall_changed(user, hall):
    if hall.wants_new_routes(user):
        posthog.capture(distinct_id=str(user.id), event="wall_changed")  # expect: PRV201


@requires_consent("analytics")
def route_climbed(user, grade):
    posthog.capture(distinct_id=str(user.id), event="route_climbed", properties={"grade": grade})


@requires_consent("functional")  # expect: PRV203
def route_rated(user, stars):
    posthog.capture(distinct_id=str(user.id), event="route_rated", properties={"stars": stars})


@rate_limited("analytics")
def route_shared(user):
    posthog.capture(distinct_id=str(user.id), event="route_shared")  # expect: PRV201


def chalk_bought(user):
    if consented_for(user, "analytics"):
        posthog.capture(distinct_id=str(user.id), event="chalk_bought")


def chalk_price(grams):
    return grams * 0.02
