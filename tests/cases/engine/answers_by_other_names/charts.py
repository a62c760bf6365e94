"""Charts, tides and the archive."""
from .sailors import Sailor, is_with_us
from .store import archive, charts, tides


class Closed(Exception):
    """Nothing to see here."""


def chart(sailor: Sailor, harbour: str):
    if not sailor.may_see_charts:  # expect: PRV303
        raise Closed(harbour)
    return charts(harbour)


def old_chart(sailor: Sailor, harbour: str):
    if not sailor.may_see_archive:
        raise Closed(harbour)
    return archive(harbour)


def tide(sailor: Sailor, harbour: str):
    if not sailor.trusts_us():  # expect: PRV303
        raise Closed(harbour)
    return tides(harbour)


def tides_of_week(sailor: Sailor, harbour: str):
    if not is_with_us(sailor):  # expect: PRV303
        raise Closed(harbour)
    return tides(harbour, days=7)
