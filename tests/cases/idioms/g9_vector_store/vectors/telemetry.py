"""Product telemetry of the library."""
import logging
from typing import Any, Protocol

from posthog import Posthog

from vectors.config import StoreSettings

logger = logging.getLogger(__name__)


class Sink(Protocol):
    """Takes events."""

    def capture(self, name: str, **facts: Any) -> None:
        """Take one event."""


class SilentSink:
    """Takes events and forgets them."""

    def capture(self, name: str, **facts: Any) -> None:
        """Do nothing."""


class PosthogSink:
    """Passes events on to PostHog."""

    def __init__(self, user_id: str) -> None:
        self._user_id = user_id
        self._posthog = Posthog("phc_vectors", host="https://us.i.posthog.com")

    def capture(self, name: str, **facts: Any) -> None:
        """Pass one event on."""
        self._posthog.capture(name, distinct_id=self._user_id, properties=facts)


def sink_for(settings: StoreSettings) -> Sink:
    """Choose where the events of a store go."""
    if settings.telemetry_enabled:
        return PosthogSink(settings.user_id)
    return SilentSink()


class Diagnostics:
    """Counts slow queries and crashes."""

    def __init__(self, settings: StoreSettings) -> None:
        self.user_id = settings.user_id
        self._posthog: Posthog | None = None
        self._support: Posthog | None = None
        if settings.telemetry_enabled:
            self._posthog = Posthog("phc_vectors", host="https://us.i.posthog.com")
        if settings.support_key:
            self._support = Posthog(settings.support_key)

    def slow_query(self, milliseconds: int, rows: int) -> None:
        """Report a query that took too long."""
        if self._posthog is None:
            return
        facts = {"milliseconds": milliseconds, "rows": rows}
        self._posthog.capture("slow query", distinct_id=self.user_id, properties=facts)

    def compacted(self, rows: int) -> None:
        """Report that the files were packed anew."""
        if self._posthog:
            self._posthog.capture("compacted", distinct_id=self.user_id, properties={"rows": rows})

    def crashed(self, error: Exception) -> None:
        """Report an error that stopped the store."""
        logger.error("store stopped: %s", type(error).__name__)
        if self._support is not None:
            facts = {"error": type(error).__name__}
            self._support.capture("crashed", distinct_id=self.user_id, properties=facts)  # expect: PRV201
