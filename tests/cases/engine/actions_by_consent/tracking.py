"""Guards through plain-named registries."""
from mixpanel import Mixpanel

mp = Mixpanel("t")
TODO = {}


def at(name):
    def keep(function):
        TODO[name] = function
        return function
    return keep


@at("seen")
def seen(member):
    mp.track(member.pk, "seen")


@at("lost")
def lost(member):
    mp.track(member.pk, "lost")  # expect: PRV201
