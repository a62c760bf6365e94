"""Teams within teams: whoever belongs to one has agreed where its head has."""

import mixpanel

from .outbox import deliver, deliver_number

mp = mixpanel.Mixpanel("8f3c")


def may_measure(team) -> bool:
    """The answer of the topmost team."""
    if team.parent is not None:
        return may_measure(team.parent)
    return team.owner.analytics_consent


def is_listed(team) -> bool:
    """Whether the topmost team is in the catalogue."""
    if team.parent is not None:
        return is_listed(team.parent)
    return team.in_catalogue


def count_visit(team, member) -> None:
    if may_measure(team):
        mp.track(member.id, "visit")


def count_listing(team, member) -> None:
    if is_listed(team):
        mp.track(member.id, "listing")  # expect: PRV201


def collect(team, found: list) -> list:
    """The addresses of a team and of all below it."""
    found.append(team.owner.email)
    for child in team.children:
        collect(child, found)
    return found


def announce(team, member) -> None:
    if team.owner.analytics_consent:
        mp.track(member.id, "announced", {"to": collect(team, [])})  # expect: PRV101


def remind(member, order) -> None:
    deliver(member.email)  # expect: PRV601
    deliver_number(order.number)
