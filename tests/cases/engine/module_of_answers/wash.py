"""The wash."""
import posthog

from . import consent


def foam(plate):
    if consent.Book.is_given(plate):
        posthog.capture(distinct_id=plate, event="foam")


def wax(plate):
    if consent.Book.colour(plate):
        posthog.capture(distinct_id=plate, event="wax")  # expect: PRV201
