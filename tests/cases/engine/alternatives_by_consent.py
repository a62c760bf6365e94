"""One of two things, chosen by consent: classes, functions, the entries of a table."""
import os

from mixpanel import Mixpanel

mp = Mixpanel("token")


class Quiet:
    def record(self, who, what):
        return None


class Loud:
    def record(self, who, what):
        mp.track(who, what)


class Louder:
    def record(self, who, what):
        mp.track(who, what)  # expect: PRV201


recorder = Loud() if os.environ.get("TELEMETRY_ENABLED") == "1" else Quiet()
other = Louder() if os.environ.get("VERBOSE") == "1" else Quiet()


def recorder_of(guest):
    if guest.allows_analytics:
        return Loud()
    return Quiet()


def arrive(guest):
    recorder_of(guest).record(guest.id, "arrived")
    recorder.record(guest.id, "arrived")
    other.record(guest.id, "arrived")


def leave(guest):
    chosen = {True: Loud(), False: Quiet()}
    chosen[guest.analytics_consent].record(guest.id, "left")


def _tell(who, what):
    mp.track(who, what)


def _keep_quiet(who, what):
    return None


tell = _tell if os.environ.get("TELEMETRY_ENABLED") == "1" else _keep_quiet


def pay(guest):
    tell(guest.id, "paid")
