import logging

from box import Card, Made

log = logging.getLogger(__name__)


def a(member):
    card = Card(member)
    log.info("%s", card.contact)  # expect: PRV601
    log.info("%s", card.size)
    made = Made(member)
    log.info("%s", made.contact)  # expect: PRV601
    log.info("%s", made.size)
