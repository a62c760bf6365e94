"""What may be a message or its id is the message where something is stored in it."""

import logging

log = logging.getLogger(__name__)


def relay(message, person):
    content = message.id if message.kind == "number" else message.body
    content.origin = person.username
    log.info("handled %s", message.id)
    log.info("body %s", message.body)  # expect: PRV601
