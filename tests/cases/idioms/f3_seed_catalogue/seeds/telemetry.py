"""Sends the events to Mixpanel, where the grower has agreed to it."""
import os

from mixpanel import Mixpanel

from . import config
from .schema import CommandEvent, HarvestEvent, ImportEvent, SwapEvent, as_row, variety_only

mp = Mixpanel(os.environ.get("SEEDS_MIXPANEL", ""))


def command_ran(command, seconds):
    if not config.telemetry_enabled():
        return
    event = CommandEvent(command, seconds)
    mp.track(config.installation(), "command", event.to_dict())  # expect: PRV101


def rows_imported(rows, crop):
    if not config.telemetry_enabled():
        return
    event = ImportEvent(rows=rows, crop=crop)
    mp.track(config.installation(), "import", event.to_dict())


def seeds_offered(variety, grams):
    if config.telemetry_enabled():
        mp.track(config.installation(), "offer", as_row(SwapEvent(variety, grams)))  # expect: PRV101


def seeds_taken(variety, grams):
    if config.telemetry_enabled():
        mp.track(config.installation(), "take", variety_only(SwapEvent(variety, grams)))


def harvest_noted(variety, kilograms):
    if config.telemetry_enabled():
        event = HarvestEvent(variety, kilograms, labels=["bed-1"])
        mp.track(config.installation(), event.name, vars(event))


def system_seen(seconds):
    if config.telemetry_enabled():
        event = CommandEvent("start", seconds)
        mp.track(config.installation(), event.command, {"system": event.system, "seconds": event.seconds})


def swap_line(variety, grams):
    event = SwapEvent(variety, grams)
    return f"{event.offered_by} offers {event.grams} g of {event.variety}"
