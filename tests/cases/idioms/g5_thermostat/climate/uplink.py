"""What a hub tells Amplitude."""
import os

from amplitude import Amplitude, BaseEvent, EventOptions, Identify

from climate.household import Household, SharingDeclined


class Uplink:
    """Connection of one household."""

    def __init__(self, household: Household) -> None:
        self.household = household
        self.client = Amplitude(os.environ["AMPLITUDE_API_KEY"])
        self.client.configuration.server_zone = "EU"

    def schedule_changed(self, room: str, points: int) -> None:
        """The weekly schedule of a room was changed."""
        if not self.household.data_sharing_enabled:
            raise SharingDeclined(self.household.hub_id)
        self._track("schedule_changed", {"room": room, "points": points})

    def window_opened(self, room: str, minutes: int) -> None:
        """A window stood open and the heating paused."""
        self.household.ensure_sharing()
        self._track("window_opened", {"room": room, "minutes": minutes})

    def valve_stuck(self, room: str) -> None:
        """A valve does not move any more."""
        self.household.ensure_online()
        self._track("valve_stuck", {"room": room})  # expect: PRV201

    def boost_pressed(self, room: str) -> None:
        """Somebody wants it warm at once."""
        assert self.household.data_sharing_enabled, "the display offers no boost report"
        self._track("boost_pressed", {"room": room})

    def rooms_counted(self) -> None:
        """Keep the number of rooms up to date."""
        self.household.ensure_sharing()
        traits = Identify().set("rooms", self.household.rooms)
        self.client.identify(traits, EventOptions(device_id=self.household.hub_id))

    def holiday_planned(self, days: int) -> None:
        """The house will be empty for some days."""
        if self.household.data_sharing_enabled:  # expect: PRV202
            raise SharingDeclined(self.household.hub_id)
        event = BaseEvent("holiday_planned", device_id=self.household.hub_id, event_properties={"days": days})
        self.client.track(event)

    def _track(self, kind: str, properties: dict) -> None:
        self.client.track(BaseEvent(kind, device_id=self.household.hub_id, event_properties=properties))
