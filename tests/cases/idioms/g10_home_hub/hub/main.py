"""Starts the hub."""
import threading
from dataclasses import dataclass

from apscheduler.schedulers.background import BackgroundScheduler

from hub.bus import Bus
from hub.reports import report_door, report_firmware, report_scene, report_week, write_report

WEEK = 7 * 24 * 3600


@dataclass
class HomeSettings:
    """What the people in the home have chosen in the app."""

    hub: str
    firmware: str
    night_mode: bool = False
    usage_reports_opt_in: bool = False


def connect(bus: Bus, settings: HomeSettings) -> None:
    """Connect signals with what follows from them."""
    bus.subscribe("door", report_door)
    if settings.usage_reports_opt_in:
        bus.subscribe("scene", report_scene)


def plan(settings: HomeSettings, scenes: int) -> BackgroundScheduler:
    """Plan what has to be done again and again."""
    scheduler = BackgroundScheduler()
    scheduler.add_job(write_report, "cron", hour=3, args=[settings.hub, "/var/hub/report"])
    if settings.usage_reports_opt_in:
        scheduler.add_job(report_week, "interval", weeks=1, args=[settings.hub, scenes])
    if not settings.night_mode:
        scheduler.add_job(report_firmware, "interval", days=1, args=[settings.hub, settings.firmware])
    return scheduler


def run(settings: HomeSettings) -> Bus:
    """Start everything."""
    bus = Bus()
    connect(bus, settings)
    plan(settings, scenes=0).start()
    if settings.usage_reports_opt_in:
        threading.Timer(WEEK, report_week, args=(settings.hub, 0)).start()
    return bus
