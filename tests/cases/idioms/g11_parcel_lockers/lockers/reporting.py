"""Events about parcels for the people who plan where lockers stand."""
import os
from typing import Any

from mixpanel import Mixpanel

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])


def report(recipient_id: int, event: str, properties: dict[str, Any], *, enabled: bool) -> None:
    """Send an event, where that is enabled."""
    if enabled:
        mp.track(str(recipient_id), event, properties)


class StayReport:
    """Everything about the stay of one parcel."""

    def __init__(self, parcel, measured: bool) -> None:
        self.parcel = parcel
        self.measured = measured
        self.reminders = 0

    def reminded(self) -> None:
        """A reminder went out."""
        self.reminders += 1

    def close(self, hours: int) -> None:
        """The parcel has left the locker."""
        if not self.measured:
            return
        properties = {"hours": hours, "reminders": self.reminders}
        mp.track(str(self.parcel.recipient.pk), "Stay Closed", properties)


def compartment_changed(recipient_id: int, size: str, opted_out: bool) -> None:
    """A parcel went into a larger compartment."""
    if opted_out:
        return
    mp.track(str(recipient_id), "Compartment Changed", {"size": size})


def door_jammed(recipient_id: int, locker: str, opted_out: bool) -> None:
    """A door did not open."""
    if not opted_out:  # expect: PRV202
        return
    mp.track(str(recipient_id), "Door Jammed", {"locker": locker})
