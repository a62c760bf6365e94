"""Usage statistics, on with NOTELAB_TELEMETRY=on."""
import logging
import uuid
from pathlib import Path
from typing import Any

from posthog import Posthog

from notelab import __version__, settings

logger = logging.getLogger(__name__)
ID_FILE = Path.home() / ".notelab" / "id"


class ProductTelemetry:
    """Sends events of this installation."""

    def __init__(self) -> None:
        self.client = Posthog("phc_notelab", host="https://us.i.posthog.com")
        self.enabled = settings.telemetry_enabled()
        self._install_id: str | None = None

    @property
    def install_id(self) -> str:
        """A random id, made on first use."""
        if self._install_id is None:
            if ID_FILE.exists():
                self._install_id = ID_FILE.read_text(encoding="ascii")
            else:
                self._install_id = uuid.uuid4().hex
        return self._install_id

    def capture(self, event: str, **properties: Any) -> None:
        """Send one event; never let it disturb the user's work."""
        if not self.enabled:
            return
        properties["version"] = __version__
        try:
            self.client.capture(event, distinct_id=self.install_id, properties=properties)
        except OSError as error:
            logger.debug("event %s not sent: %s", event, error)

    def capture_upgrade(self, previous: str) -> None:
        """Tell from which version an installation was upgraded."""
        if previous == __version__:
            return
        change = {"from": previous, "to": __version__}
        self.client.capture("upgraded", distinct_id=self.install_id, properties=change)  # expect: PRV201

    def flush(self) -> None:
        """Send what is in the queue."""
        self.client.flush()


telemetry = ProductTelemetry()
