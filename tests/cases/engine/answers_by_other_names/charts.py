"""Charts, tides and the archive."""
from .passengers import Passenger, is_with_us
from .store import archive, charts, tides


class Closed(Exception):
    """Nothing to see here."""


def chart(passenger: Passenger, harbour: str):
    if not passenger.may_see_charts:  # expect: PRV303
        raise Closed(harbour)
    return charts(harbour)


def old_chart(passenger: Passenger, harbour: str):
    if not passenger.may_see_archive:
        raise Closed(harbour)
    return archive(harbour)


def tide(passenger: Passenger, harbour: str):
    if not passenger.trusts_us():  # expect: PRV303
        raise Closed(harbour)
    return tides(harbour)


def tides_of_week(passenger: Passenger, harbour: str):
    if not is_with_us(passenger):  # expect: PRV303
        raise Closed(harbour)
    return tides(harbour, days=7)
