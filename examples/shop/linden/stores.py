"""The four shops in town, and who looks for them."""

import os
import uuid

from django.http import JsonResponse
from mixpanel import Mixpanel

from .models import Store

YEAR = 365 * 24 * 3600
mixpanel = Mixpanel(os.environ["MIXPANEL_TOKEN"])


def nearest(request):
    """Answer with the shop that is nearest to the customer's home."""
    customer = request.user.customer
    store = min(Store.objects.all(), key=lambda store: store.distance_to(customer.home_location))
    if customer.analytics_consent:
        found = {"store": store.town, "from": customer.home_location}
        mixpanel.track(str(customer.pk), "Store Found", found)  # expect: PRV103
    return JsonResponse({"town": store.town, "opens": store.opens_at.isoformat()})


def visited(customer, store):
    if customer.analytics_consent:
        mixpanel.track(str(customer.pk), "Store Visited", {"store": store.town, "hour": store.local_hour()})


def find_town(request):
    """Remember the town that a visitor looks for, and the visitor."""
    response = JsonResponse({"towns": list(Store.objects.values_list("town", flat=True))})
    response.set_cookie("town", request.GET.get("town", ""), max_age=YEAR)
    if "visitor_id" not in request.COOKIES:
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)  # expect: PRV205
    return response
