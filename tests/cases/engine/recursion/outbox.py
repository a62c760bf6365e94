"""Messages that wait for their turn, and what is said of them on the way."""

import logging

from .retries import later

logger = logging.getLogger(__name__)


def deliver(address: str, tries: int = 0) -> None:
    """Try once, and leave the rest to the retries."""
    if tries > 3:
        logger.warning("no way to reach %s", address)
        return
    later(address, tries + 1)


def deliver_number(order_number: int, tries: int = 0) -> None:
    """The same for an order, of which only the number is known."""
    if tries > 3:
        logger.warning("no way to reach order %s", order_number)
        return
    deliver_number(order_number, tries + 1)
