"""Answers made of several refusals: whoever refused any of them refused."""
import os

from flask import Blueprint, request
from rudderstack import analytics as rudder

park = Blueprint("park", __name__)


def wants_statistics(visit):
    if visit.headers.get("DNT") == "1":
        return False
    return visit.cookies.get("statistics") == "accepted"


class Counter:
    def __init__(self, options):
        self.enabled = options["telemetry"] and not os.environ.get("DO_NOT_TRACK")

    def opened(self, device):
        if not self.enabled:
            return
        rudder.track(device, "opened")

    def closed(self, device):
        if self.enabled:  # expect: PRV202
            return
        rudder.track(device, "closed")


def gate(visit):
    if wants_statistics(visit):
        rudder.track(visit.pass_number, "gate")


def exit_gate(visit):
    if not wants_statistics(visit):  # expect: PRV202
        rudder.track(visit.pass_number, "exit_gate")


def shop(visit, shopper):
    if shopper.marketing_consent or shopper.is_staff:
        visit.leaflet = True
    if not (shopper.analytics_consent and shopper.marketing_consent):
        return
    rudder.track(shopper.number, "shop")


@park.get("/queue")
def waiting():
    per_page = 40 if wants_statistics(request) else 4  # expect: PRV303
    return {"rides": [], "per_page": per_page}


@park.get("/map")
def plan():
    per_page = 40 if request.args.get("all") else 4
    return {"rides": [], "per_page": per_page}
