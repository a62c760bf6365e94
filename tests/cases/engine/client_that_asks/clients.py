"""A client of our own around PostHog."""
from posthog import Posthog


class Careful(Posthog):
    """Asks before it sends."""

    def __init__(self, key, ask):
        super().__init__(key)
        self._ask = ask

    def seen(self, visitor, name):
        if self._ask(visitor):
            self.capture(name, distinct_id=visitor.key)


def asked_for_analytics(visitor):
    return visitor.decisions.get("analytics") == "granted"


def always(visitor):
    return True
