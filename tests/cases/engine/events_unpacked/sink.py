import logging

from mixpanel import Mixpanel

log = logging.getLogger(__name__)
mp = Mixpanel("t")


def record(who=None, room=None):
    log.info("%s", who)


def record_room(who=None, room=None):
    log.info("%s", room)


def record_all(**fields):
    log.info("%s", fields)


def record_star(*fields):
    log.info("%s", fields[0])
