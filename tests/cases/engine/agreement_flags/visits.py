"""Visits are counted at the gate."""
import segment.analytics as analytics

from domain import Agreement, Feature, GymMember


def entered(member: GymMember) -> None:
    if Agreement.ANALYTICS in member.agreements:
        analytics.track(str(member.id), "Entered")


def left(member: GymMember, minutes: int) -> None:
    if member.agreements & Agreement.ANALYTICS:
        analytics.track(str(member.id), "Left", {"minutes": minutes})


def used_sauna(member: GymMember) -> None:
    if Feature.SAUNA in member.features:
        analytics.track(str(member.id), "Sauna")  # expect: PRV201


def joined_class(member: GymMember, name: str) -> None:
    if Agreement.FUNCTIONAL in member.agreements:  # expect: PRV203
        analytics.track(str(member.id), "Class", {"name": name})


def locker(member: GymMember) -> None:
    if Agreement.ANALYTICS not in member.agreements:
        return
    analytics.track(str(member.id), "Locker")


def shower(member: GymMember) -> None:
    if Agreement.ANALYTICS not in member.agreements:  # expect: PRV202
        analytics.track(str(member.id), "Shower")
