"""Sends the numbers of an operator to the makers' Mixpanel project."""
import logging
import time

import requests
from django.conf import settings

from census.errors import CensusNotSent

logger = logging.getLogger(__name__)
TRACK_URL = "https://api.mixpanel.com/track"


def require_telemetry(operator) -> None:
    """Stop whoever asks, unless the operator takes part."""
    if not settings.SHOP_TELEMETRY_ENABLED:
        raise CensusNotSent("telemetry is switched off", code="disabled")
    if operator.telemetry_opt_out:
        raise CensusNotSent("the operator does not take part", code="optout")


def _post(operator, event: str, properties: dict) -> None:
    payload = {
        "event": event,
        "properties": {
            "token": settings.CENSUS_TOKEN,
            "distinct_id": operator.census_key,
            "time": int(time.time()),
            **properties,
        },
    }
    requests.post(TRACK_URL, json=[payload], timeout=10)


def send_census(operator, orders: int, products: int) -> None:
    """Send the daily numbers."""
    if not settings.SHOP_TELEMETRY_ENABLED:
        raise CensusNotSent("telemetry is switched off", code="disabled")
    if operator.last_census and operator.last_census > time.time() - 86_400:
        raise CensusNotSent("not again so soon", code="throttled")
    _post(operator, "census", {"orders": orders, "products": products})


def send_upgrade(operator, version: str) -> None:
    """Send the version after an upgrade."""
    require_telemetry(operator)
    _post(operator, "upgrade", {"version": version})


def send_addon(operator, addon: str) -> None:
    """Send the name of a new add-on."""
    try:
        require_telemetry(operator)  # expect: PRV206
    except CensusNotSent as reason:
        logger.debug("add-on: %s", reason.code)
    _post(operator, "addon", {"addon": addon})


def send_theme(operator, theme: str) -> None:
    """Send the name of the theme in use."""
    try:
        require_telemetry(operator)
    except CensusNotSent as reason:
        logger.debug("theme: %s", reason.code)
        return
    _post(operator, "theme", {"theme": theme})


def send_licence(operator, seats: int) -> None:
    """Send how many seats were bought."""
    if not settings.CENSUS_TOKEN:
        raise CensusNotSent("no project to send to", code="unconfigured")
    _post(operator, "licence", {"seats": seats})  # expect: PRV201
