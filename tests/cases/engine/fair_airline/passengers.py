"""Passengers."""
import attr


@attr.s(auto_attribs=True)
class Passenger:
    number: str
    profile_sharing: bool = False
    wants_third_party_offers: bool = False
    status: str = "blue"

    @property
    def profile(self) -> str:
        return "open" if self.profile_sharing else "closed"
