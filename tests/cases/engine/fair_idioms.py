"""Eleven ways to charge or refuse those who do not share (and their harmless neighbours)."""
from dataclasses import dataclass, replace
from decimal import Decimal

from django.http import Http404, JsonResponse
from django.shortcuts import render
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView

BASE = Decimal("20")


@dataclass(frozen=True)
class Offer:
    price: Decimal
    bags: int = 0


def offer_for(customer, offer: Offer) -> Offer:
    if not customer.data_sharing_consent:
        return replace(offer, price=offer.price + 10)  # expect: PRV301
    return offer


def fee_by_or(customer):
    fee = (not customer.data_sharing_consent) * 9  # expect: PRV301
    return fee


def get_price(customer):
    return {True: 20, False: 26}[customer.data_sharing_consent]  # expect: PRV302


def get_length(customer):
    return {True: 20, False: 26}[customer.is_tall]


def total_with_walrus(customer):
    if not (shares := customer.data_sharing_consent):
        return BASE * Decimal("1.3")  # expect: PRV302
    return BASE if shares else BASE


def max_fee(customer, fee):
    if customer.opted_out:
        return max(fee, 30)
    return fee


class SharesData(BasePermission):
    def has_permission(self, request, view):
        return request.user.data_sharing_consent  # expect: PRV303


class IsOwner(BasePermission):
    def has_object_permission(self, request, view, obj):
        return obj.owner == request.user


class SharingThrottle(UserRateThrottle):
    def get_rate(self):
        return "1000/day" if self.user.data_sharing_consent else "20/day"  # expect: PRV303


class Routes(APIView):
    permission_classes = [SharesData]

    def get(self, request):
        return JsonResponse({"routes": []})


class Stops(APIView):
    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if not request.user.tracking_consent:  # expect: PRV303
            raise PermissionDenied("Please agree to tracking")

    def get(self, request):
        return JsonResponse({"stops": []})


class Timetable(APIView):
    def get(self, request, line):
        if line not in ("1", "2"):
            raise NotFound
        return JsonResponse({"line": line})


def hidden_page(request):
    if not request.user.marketing_consent:  # expect: PRV303
        raise Http404
    return render(request, "page.html")


def features(user):
    found = ["search"]
    if user.analytics_consent:  # expect: PRV303
        found.append("export")
    return found


def tracked_page(request, tracker):
    if request.user.analytics_consent:
        tracker.page_view(request.path)
    return render(request, "page.html")
