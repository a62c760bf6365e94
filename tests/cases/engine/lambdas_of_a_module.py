"""A swimming pool: small questions are lambdas with a name."""

import os

import posthog

agrees = lambda guest: guest.analytics_consent
is_regular = lambda guest: guest.visits > 10
counts_visits = lambda: os.environ.get("POOL_TELEMETRY") == "on"


def lane_taken(guest, lane):
    if agrees(guest):
        posthog.capture(distinct_id=str(guest.pk), event="lane_taken", properties={"lane": lane.number})


def lane_left(guest, lane):
    if not agrees(guest):  # expect: PRV202
        posthog.capture(distinct_id=str(guest.pk), event="lane_left", properties={"lane": lane.number})


def towel_lent(guest, towel):
    if is_regular(guest):
        posthog.capture(distinct_id=str(guest.pk), event="towel_lent")  # expect: PRV201


def towel_returned(guest, towel):
    if counts_visits():
        posthog.capture(distinct_id=str(guest.pk), event="towel_returned")
