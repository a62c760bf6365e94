"""The photo tool."""
import functools
import platform
import uuid

import requests
import sentry_sdk
from posthog import Posthog

from .config import Config


class App:
    def __init__(self, config: Config):
        self.config = config
        self._ph = None
        self.install_id = uuid.uuid4().hex

    @functools.cached_property
    def posthog(self):
        if not self.config.telemetry:
            return None
        return Posthog("key", host="https://eu.posthog.com")

    def opened(self, name):
        if self.posthog:
            self.posthog.capture("opened", distinct_id=self.install_id, properties={"os": platform.system()})

    def saved(self, name):
        if self.config.autosave:
            Posthog("key").capture("saved", distinct_id=self.install_id)  # expect: PRV201

    def closed(self):
        self.posthog is not None and self.posthog.capture("closed", distinct_id=self.install_id)

    def check_update(self):
        return requests.get("https://updates.phototool.dev/latest", timeout=3).json()

    def start_monitoring(self):
        if self.config.crash_reports:
            sentry_sdk.init("dsn")
