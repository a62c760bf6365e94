from base import Plugin, PLUGINS
import plugins


def show(guest):
    for each in PLUGINS:
        each.show(guest.email)  # expect: PRV601


def direct(guest):
    Plugin.known["noisy"]().give(guest.email)  # expect: PRV601
    Plugin.known["still"]().give(guest.email)
