"""A rowing club: helpers answer with a word or a member of an enumeration, and callers compare it."""

import enum
import os

from mixpanel import Mixpanel

mp = Mixpanel(os.environ["MIXPANEL_TOKEN"])


class Verdict(enum.Enum):
    GO = enum.auto()
    STAY = enum.auto()


def answer_of(rower):
    if rower.analytics_consent:
        return "granted"
    return "denied"


def verdict_on(rower):
    return Verdict.STAY if rower.opted_out_of_analytics else Verdict.GO


def rank_of(rower):
    return "senior" if rower.seasons > 4 else "junior"


def essentials_of(rower):
    return "essential" if rower.functional_consent else "nothing"


def mode_for(willing):
    if willing:
        return "open"
    return "closed"


def boat_taken(rower, boat):
    if answer_of(rower) == "granted":
        mp.track(str(rower.pk), "Boat Taken", {"boat": boat.name})


def boat_returned(rower, boat):
    if answer_of(rower) == "denied":  # expect: PRV202
        mp.track(str(rower.pk), "Boat Returned", {"boat": boat.name})


def boat_washed(rower, boat):
    if answer_of(rower) != "granted":
        return
    mp.track(str(rower.pk), "Boat Washed", {"boat": boat.name})


def oar_broken(rower, oar):
    if verdict_on(rower) is Verdict.GO:
        mp.track(str(rower.pk), "Oar Broken", {"oar": oar.number})


def oar_mended(rower, oar):
    if verdict_on(rower) is Verdict.STAY:  # expect: PRV202
        mp.track(str(rower.pk), "Oar Mended", {"oar": oar.number})


def race_entered(rower, race):
    if rank_of(rower) == "senior":
        mp.track(str(rower.pk), "Race Entered", {"race": race.slug})  # expect: PRV201


def race_left(rower, race):
    if essentials_of(rower) == "essential":  # expect: PRV203
        mp.track(str(rower.pk), "Race Left", {"race": race.slug})


def race_won(rower, race):
    match answer_of(rower):
        case "granted":
            mp.track(str(rower.pk), "Race Won", {"race": race.slug})
        case _:
            race.winners += 1


def course_rowed(rower, course):
    if mode_for(rower.tracking_consent) in ("open", "half open"):
        mp.track(str(rower.pk), "Course Rowed", {"metres": course.metres})


def course_swum(rower, course):
    if mode_for(rower.is_junior) == "open":
        mp.track(str(rower.pk), "Course Swum", {"metres": course.metres})  # expect: PRV201
