"""The store itself."""
import time

from vectors.config import StoreSettings
from vectors.telemetry import Diagnostics, PosthogSink, sink_for


class Store:
    """Vectors by name."""

    def __init__(self, settings: StoreSettings) -> None:
        self.settings = settings
        self.telemetry = sink_for(settings)
        self.diagnostics = Diagnostics(settings)
        self._rows: dict[str, list[float]] = {}
        self.telemetry.capture("store opened", path=bool(settings.path))

    def add(self, rows: dict[str, list[float]]) -> None:
        """Add vectors."""
        self._rows.update(rows)
        self.telemetry.capture("rows added", count=len(rows))

    def query(self, vector: list[float], limit: int = 10) -> list[str]:
        """Find the nearest vectors."""
        started = time.monotonic()
        found = sorted(self._rows, key=lambda name: _distance(self._rows[name], vector))[:limit]
        milliseconds = int(1000 * (time.monotonic() - started))
        if milliseconds > 500:
            self.diagnostics.slow_query(milliseconds, len(self._rows))
        self.telemetry.capture("queried", limit=limit)
        return found

    def export(self, target) -> int:
        """Write all vectors to another store."""
        count = target.write(self._rows)
        PosthogSink(self.settings.user_id).capture("exported", count=count)  # expect: PRV201
        return count


def _distance(left: list[float], right: list[float]) -> float:
    return sum((a - b) ** 2 for a, b in zip(left, right, strict=True))
