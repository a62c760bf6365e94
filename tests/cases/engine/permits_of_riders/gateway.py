"""The gateway to everything that leaves the house."""
from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from mixpanel import Mixpanel

log = logging.getLogger("gateway")


class Outgoing:
    """Sends what happened, for those who let us."""

    def __init__(self, token: str, permits, *, dry: bool = False) -> None:
        self._permits = permits
        self._panel = Mixpanel(token)
        self._dry = dry

    def emit(self, rider, name: str, **extra: Any) -> None:
        if not self._permits.for_rider(rider).analytics:
            return
        self._panel.track(rider.key, name, extra)

    def emit_unless_dry(self, rider, name: str) -> None:
        if self._dry:
            log.info("dry: %s", name)
            return
        self._panel.track(rider.key, name)  # expect: PRV201

    def emit_many(self, riders, name: str, extra: Mapping[str, Any]) -> None:
        for rider in riders:
            permit = self._permits.for_rider(rider)
            if permit.analytics is not True:
                continue
            self._panel.track(rider.key, name, dict(extra))
