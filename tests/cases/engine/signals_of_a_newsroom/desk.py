import logging

import posthog
from events import left, printed, subscribed
from models import Reader
from sqlalchemy import event

log = logging.getLogger(__name__)


@subscribed.connect
def on_subscribed(sender, who=None, what=None):
    log.info("subscribed: %s %s", who, what)


@left.connect_via("desk")
def on_left(sender, who=None, **extra):
    log.info("left: %s", who)


def on_printed(sender, pages=0, whom=None):
    log.info("printed %s pages", pages)
    posthog.capture(whom, "printed")


printed.connect(on_printed)


@event.listens_for(Reader, "after_insert")
def on_insert(mapper, connection, target):
    log.info("inserted %r", target)  # expect: PRV601
    log.info("inserted %s", target.id)
