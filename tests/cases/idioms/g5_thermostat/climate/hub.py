"""Main loop of the hub."""
import logging

from climate.household import Household, HubOffline, SharingDeclined
from climate.uplink import Uplink

log = logging.getLogger("climate.hub")


def handle(household: Household, signal) -> None:
    """Act on what a sensor says, then report it."""
    uplink = Uplink(household)
    signal.valve.set(signal.target())
    try:
        if signal.kind == "window":
            uplink.window_opened(signal.room, signal.minutes)
        elif signal.kind == "schedule":
            uplink.schedule_changed(signal.room, len(signal.points))
        elif signal.kind == "stuck":
            uplink.valve_stuck(signal.room)
        elif signal.kind == "boost" and household.data_sharing_enabled:
            uplink.boost_pressed(signal.room)
    except SharingDeclined:
        log.debug("kept signal %s at home", signal.kind)
    except HubOffline:
        log.warning("no connection for signal %s", signal.kind)


def start(household: Household) -> Uplink:
    """Open the connection when the hub starts."""
    uplink = Uplink(household)
    try:
        uplink.rooms_counted()
    except SharingDeclined:
        log.info("running without reports")
    return uplink
