import logging

log = logging.getLogger(__name__)


def farewell(whom):
    log.info("bye %s", whom)


def tidy(whom):
    log.info("tidied")
