"""A bicycle shop: choices under longer names, rights that are none, and what a phone says."""
import enum

from django.http import JsonResponse
import posthog

from .models import ConsentRecord
from .parts import ledger_of, preferences_of


class Sharing(enum.IntEnum):
    NOTHING = 0
    STATISTICS = 1
    EVERYTHING = 2


class Rider:
    def __init__(self, number, data_sharing=Sharing.NOTHING):
        self.number = number
        self.data_sharing = data_sharing


def tyre_bought(rider: Rider):
    match rider.data_sharing:
        case Sharing.STATISTICS | Sharing.EVERYTHING:
            posthog.capture(distinct_id=str(rider.number), event="tyre_bought")
        case _:
            pass


def ride_logged(user):
    if preferences_of(user.id).get("riding_statistics"):
        posthog.capture(distinct_id=str(user.id), event="ride_logged")


def report_opened(user):
    if user.role.permissions.analytics:
        posthog.capture(distinct_id=str(user.id), event="report_opened")  # expect: PRV201


def saddle_tried(user, phone):
    if phone.att_status == "authorized":
        posthog.capture(distinct_id=str(user.id), event="saddle_tried")


def brake_tried(user, phone):
    if not phone.limit_ad_tracking:
        posthog.capture(distinct_id=str(user.id), event="brake_tried")


def bell_tried(user, phone):
    if phone.language == "authorized":
        posthog.capture(distinct_id=str(user.id), event="bell_tried")  # expect: PRV201


def helmet_tried(user, settings):
    if settings.getboolean("privacy", "statistics"):
        posthog.capture(distinct_id=str(user.id), event="helmet_tried")


def agreed(user, topic):
    return ledger_of(user).granted(topic)


def pump_tried(user):
    agreed(user, "analytics")  # expect: PRV206
    posthog.capture(distinct_id=str(user.id), event="pump_tried")


def accept_all(request):
    ConsentRecord.objects.create(rider=request.user, purpose="analytics", granted=True)
    return JsonResponse({})


def reject_all(request):
    ConsentRecord.objects.create(rider=request.user, purpose="analytics", granted=False)
    return JsonResponse({})
