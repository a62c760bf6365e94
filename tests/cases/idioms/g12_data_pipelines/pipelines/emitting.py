"""A Snowplow emitter with our own time limits."""
import logging
import os

import requests
from snowplow_tracker import Emitter

logger = logging.getLogger(__name__)


class TimeoutEmitter(Emitter):
    """Never holds a command up for more than five seconds."""

    def __init__(self) -> None:
        super().__init__(
            os.environ["PIPELINES_COLLECTOR"],
            protocol="https",
            method="post",
            batch_size=30,
            on_failure=self.handle_failure,
        )

    @staticmethod
    def handle_failure(sent: int, unsent: list) -> None:
        """Leave a note for whoever looks into the log."""
        logger.debug("%d events sent, %d not sent", sent, len(unsent))

    def http_post(self, data: str) -> bool:
        """Send a batch."""
        response = requests.post(
            self.endpoint, data=data, headers={"content-type": "application/json; charset=utf-8"}, timeout=5
        )
        return self.is_good_status_code(response.status_code)

    def http_get(self, payload: dict) -> bool:
        """Send a single event."""
        response = requests.get(self.endpoint, params=payload, timeout=5)
        return self.is_good_status_code(response.status_code)
