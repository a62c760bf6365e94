"""Jobs and signals from which the numbers are sent."""
import logging

from census.errors import CensusNotSent
from census.sending import send_addon, send_census, send_licence, send_theme, send_upgrade

logger = logging.getLogger(__name__)


def daily(operators, catalog) -> int:
    """Send yesterday's numbers of every operator who takes part."""
    sent = 0
    for operator in operators:
        try:
            send_census(operator, catalog.orders(operator), catalog.products(operator))
            sent += 1
        except CensusNotSent as reason:
            logger.info("census of operator %s: %s", operator.pk, reason.code)
    return sent


def after_upgrade(operator, version: str) -> None:
    """Tell that the shop runs a new version."""
    try:
        send_upgrade(operator, version)
    except CensusNotSent as reason:
        logger.info("upgrade: %s", reason.code)


def after_change(operator, change) -> None:
    """Tell what was changed in the back office."""
    if change.kind == "addon":
        send_addon(operator, change.name)
    elif change.kind == "theme":
        send_theme(operator, change.name)
    elif change.kind == "licence":
        send_licence(operator, change.seats)
