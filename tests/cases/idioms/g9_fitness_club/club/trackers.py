"""Where events of members go."""
import os
from functools import cached_property
from typing import Any

from mixpanel import Mixpanel

TOKEN = os.environ["MIXPANEL_TOKEN"]


class Tracker:
    """What the rest of the program sees."""

    def track(self, event: str, **properties: Any) -> None:
        """Take an event of a member."""
        raise NotImplementedError


class NoTracker(Tracker):
    """For members who gave no permission."""

    def track(self, event: str, **properties: Any) -> None:
        """Let the event go."""


class MixpanelTracker(Tracker):
    """For all others."""

    def __init__(self, member) -> None:
        self.member = member

    @cached_property
    def client(self) -> Mixpanel:
        """Client of the account for Europe."""
        return Mixpanel(TOKEN)

    def track(self, event: str, **properties: Any) -> None:
        """Send the event."""
        properties["club"] = self.member.home_club.code
        self.client.track(str(self.member.pk), event, properties)


def tracker_for(member) -> Tracker:
    """Choose the tracker by what the member has decided."""
    if member.tracking_permission:
        return MixpanelTracker(member)
    return NoTracker()
