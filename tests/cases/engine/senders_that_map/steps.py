import logging

log = logging.getLogger(__name__)


def write(row):
    log.info("row %s", row)
    return row


def size(row):
    return len(row)
