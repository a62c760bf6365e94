"""A canoe club: answers under a state, levels among several, and queries of queries."""
import os
import uuid

from django.db import models
from django.http import JsonResponse
from mixpanel import Mixpanel

mp = Mixpanel("token")
YEAR = 365 * 24 * 3600


class PaddlerQuerySet(models.QuerySet):
    def willing(self):
        return self.filter(analytics_consent=True)

    def juniors(self):
        return self.filter(boat="k1")


class Paddler(models.Model):
    boat = models.CharField(max_length=4)
    analytics_consent = models.BooleanField(default=False)
    objects = PaddlerQuerySet.as_manager()


def junior_race():
    for paddler in Paddler.objects.juniors().willing():
        mp.track(str(paddler.pk), "junior_race")


def junior_camp():
    for paddler in Paddler.objects.juniors():
        mp.track(str(paddler.pk), "junior_camp")  # expect: PRV201


def paddle_lent(document):
    if document.get("consents", {}).get("analytics", {}).get("status") == "accepted":
        mp.track(document["member_id"], "paddle_lent")


def paddle_lost(document):
    if document.get("loans", {}).get("paddle", {}).get("status") == "accepted":
        mp.track(document["member_id"], "paddle_lost")  # expect: PRV201


def boat_moored(seat):
    if seat.tracking_level in ("none", "essential"):
        return
    mp.track(seat.number, "boat_moored")


def boat_washed(seat):
    if seat.water_level in ("none", "essential"):
        return
    mp.track(seat.number, "boat_washed")  # expect: PRV201


def lock_passed(boat_id):
    if os.environ.get("CANOE_ANALYTICS", "0") == "1":
        mp.track(boat_id, "lock_passed")


def weir_passed(boat_id):
    if os.environ.get("CANOE_ANALYTICS"):
        mp.track(boat_id, "weir_passed")  # expect: PRV201


def choose_cookies(request):
    response = JsonResponse({})
    if request.POST["choice"] == "all":
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)
    return response


def order_boat(request):
    response = JsonResponse({})
    if request.POST["choice"] == "all":
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)  # expect: PRV205
    return response


def hire_price(hours):
    return hours * 8
