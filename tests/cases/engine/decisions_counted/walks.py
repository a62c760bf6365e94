"""Walks."""
import posthog

from models import Decision, Walk, Walker


def begun(walker: Walker):
    if walker.tracking_decision == Decision.YES:
        posthog.capture("walk_begun", distinct_id=str(walker.id))


def ended(walker: Walker, walk: Walk):
    if walker.tracking_decision != Decision.YES:
        return
    posthog.capture("walk_ended", distinct_id=str(walker.id), properties={"metres": walk.metres})


def promoted(walker: Walker):
    if walker.level == Decision.YES:
        posthog.capture("promoted", distinct_id=str(walker.id))  # expect: PRV201


def barked(walker: Walker):
    if walker.tracking_decision == Decision.NO:  # expect: PRV202
        posthog.capture("barked", distinct_id=str(walker.id))


def nightly():
    for walker in Walker.select().where(Walker.tracking_decision == Decision.YES):
        posthog.capture("nightly", distinct_id=str(walker.id))


def weekly():
    for walker in Walker.select().where(Walker.level > 3):
        posthog.capture("weekly", distinct_id=str(walker.id))  # expect: PRV201
