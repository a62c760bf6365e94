"""Drivers and their choices."""
import attr


@attr.s(auto_attribs=True)
class Driver:
    ref: str
    region: str
    claims: int = 0
    shares_trip_data: bool = False

    @property
    def data_tier(self):
        return "full_data" if self.shares_trip_data else "no_data"

    @property
    def choice(self):
        return "opted_in" if self.shares_trip_data else "opted_out"
