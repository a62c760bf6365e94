"""Clients that are switched off where telemetry is refused, and where something else is asked."""
import os
import uuid

from posthog import Posthog


class Telemetry:
    def __init__(self, key, enabled=True):
        self.machine = str(uuid.uuid4())
        self.client = Posthog(key)
        self.enabled = enabled
        if os.environ.get("LATHE_TELEMETRY", "1").lower() in ("0", "off", "no"):
            self.enabled = False
        if not self.enabled:
            self.client.disabled = True

    def turned(self, piece):
        self.client.capture(self.machine, "turned", {"piece": piece})


class Reports:
    def __init__(self, key, debug):
        self.machine = str(uuid.uuid4())
        self.client = Posthog(key)
        if debug:
            self.client.disabled = True

    def turned(self, piece):
        self.client.capture(self.machine, "turned", {"piece": piece})  # expect: PRV201


class Nested:
    def __init__(self, key, debug, usage_stats_enabled):
        self.machine = str(uuid.uuid4())
        self.client = Posthog(key)
        if debug:
            if not usage_stats_enabled:
                self.client.disabled = True

    def turned(self, piece):
        self.client.capture(self.machine, "turned", {"piece": piece})  # expect: PRV201
