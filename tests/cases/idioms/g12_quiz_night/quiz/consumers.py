"""How events reach Mixpanel: a consumer that the Mixpanel client calls for every message."""
import logging
import queue
import threading

import mixpanel
import requests

logger = logging.getLogger(__name__)


class QueueConsumer(mixpanel.Consumer):
    """Takes messages from the client and sends them from a thread."""

    def __init__(self, timeout: int = 3) -> None:
        super().__init__(request_timeout=timeout)
        self._messages: queue.Queue[tuple[str, str]] = queue.Queue(maxsize=1000)
        threading.Thread(target=self._work, daemon=True).start()

    def send(self, endpoint, json_message, api_key=None, api_secret=None) -> bool:
        """Called by the client; never waits."""
        try:
            self._messages.put_nowait((endpoint, json_message))
        except queue.Full:
            logger.warning("queue full, a message for %s is lost", endpoint)
            return False
        return True

    def _work(self) -> None:
        while True:
            endpoint, message = self._messages.get()
            self._deliver(self._endpoints[endpoint], message)
            self._messages.task_done()

    def _deliver(self, url: str, message: str) -> None:
        try:
            requests.post(url, data={"data": message, "verbose": 1}, timeout=self._request_timeout)
        except requests.RequestException as error:
            logger.warning("message not delivered: %s", type(error).__name__)
