"""What the people of a household have set on the display of the hub."""
from dataclasses import dataclass


class SharingDeclined(RuntimeError):
    """The household keeps its data to itself."""


class HubOffline(RuntimeError):
    """There is no way out to the network."""


@dataclass
class Household:
    """The people around one hub."""

    hub_id: str
    rooms: int
    online: bool
    data_sharing_enabled: bool = False
    recommendations_enabled: bool = False

    def ensure_sharing(self) -> None:
        """Raise, unless the household shares its data."""
        if not self.data_sharing_enabled:
            raise SharingDeclined(self.hub_id)

    def ensure_online(self) -> None:
        """Raise, unless the hub can reach the network."""
        if not self.online:
            raise HubOffline(self.hub_id)
