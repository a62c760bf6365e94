"""Functions that are made with something personal and give it when they are called."""
import logging

logger = logging.getLogger(__name__)


def label_of(value):
    def label():
        return f"<{value}>"

    return label


def length_of(value):
    def length():
        return len(value)

    return length


def shown(tenant):
    logger.info("%s", label_of(tenant.email)())  # expect: PRV601
    logger.info("%s", label_of(tenant.floor)())
    logger.info("%s", length_of(tenant.email)())
