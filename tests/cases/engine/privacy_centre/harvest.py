"""Harvest of the garden co-operative."""
import segment.analytics as segment

from privacy import PrivacyCentre


def picked(member, centre: PrivacyCentre, crop):
    if centre.agreed_to("statistics"):
        segment.track(member.number, "picked", {"crop": crop})


def sown(member, centre: PrivacyCentre, crop):
    if centre.last_visit():
        segment.track(member.number, "sown", {"crop": crop})  # expect: PRV201


def watered(member, centre: PrivacyCentre):
    if centre.agreed_to("newsletter"):  # expect: PRV203
        segment.track(member.number, "watered")


def shared(member, centre: PrivacyCentre):
    may = centre.agreed_to("statistics")
    segment.track(member.number, "shared") if may else None
