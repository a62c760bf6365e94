"""What is booked and what it costs."""
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse

from .settings import COFFEE, PRICES, PRINT_LIMITS


def desk_price(tenant):
    table = PRICES["desk"]
    return table["with_tracking"] if tenant.movement_tracking_consent else table["without_tracking"]  # expect: PRV302


def room_price(tenant):
    table = PRICES["room"]
    return table["with_tracking"] if tenant.movement_tracking_consent else table["without_tracking"]


def print_limit(request):
    key = "agreed" if request.user.tracking_consent else "refused"
    return JsonResponse({"limit": PRINT_LIMITS[key]})  # expect: PRV303


def coffee_price(request):
    return COFFEE["member" if request.user.is_authenticated else "guest"]


def reserve(request, room):
    if request.user.declined_marketing:  # expect: PRV303
        raise PermissionDenied("Only for those who read our offers")
    room.reserve(request.user)
    return JsonResponse({"ok": True})


def floor_plan(request):
    if not request.user.location_consent:
        raise PermissionDenied("We cannot show where you are")
    return JsonResponse({"here": request.user.desk})


def welcome_gift(request):
    if request.user.newsletter_opt_in:
        return JsonResponse({"voucher": "COFFEE5"})
    return JsonResponse({})
