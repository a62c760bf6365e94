"""A museum's site: Django views, mixins, middleware, permissions."""
from functools import wraps

from django.contrib.auth.decorators import login_required, user_passes_test
from django.contrib.auth.mixins import UserPassesTestMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseForbidden, JsonResponse
from django.shortcuts import redirect, render
from django.views import View
from rest_framework.permissions import BasePermission
from rest_framework.throttling import UserRateThrottle

from .tracking import record_view


class ConsentWall:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.COOKIES.get("cookie_consent") != "accepted":  # expect: PRV303
            return render(request, "cookie_wall.html", status=403)
        return self.get_response(request)


class AgeGate:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.session.get("is_adult"):
            return redirect("age")
        return self.get_response(request)


def sharing_required(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        if not request.user.profile.data_sharing_consent:  # expect: PRV303
            return HttpResponseForbidden()
        return view(request, *args, **kwargs)

    return wrapper


@login_required
@sharing_required
def tickets(request):
    return render(request, "tickets.html")


@user_passes_test(lambda user: user.marketing_consent)  # expect: PRV303
def opening_hours(request):
    return render(request, "hours.html")


@user_passes_test(lambda user: user.is_staff)
def back_office(request):
    return render(request, "office.html")


class SharesData(BasePermission):
    def has_permission(self, request, view):
        return request.user.tracking_consent  # expect: PRV303


class OwnsTicket(BasePermission):
    def has_object_permission(self, request, view, obj):
        return obj.owner == request.user


class AudioGuide(UserPassesTestMixin, View):
    def test_func(self):
        return self.request.user.analytics_consent  # expect: PRV303

    def get(self, request):
        return render(request, "audio.html")


class Collection(View):
    def dispatch(self, request, *args, **kwargs):
        if not request.user.analytics_consent:  # expect: PRV303
            raise PermissionDenied("please accept our cookies")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        return render(request, "collection.html")


class Exhibition(View):
    def get(self, request, slug):
        if request.user.analytics_consent:
            record_view(request.user.pk, slug)
        return render(request, "exhibition.html", {"slug": slug})


class Newsletter(View):
    def post(self, request):
        if not request.user.newsletter_opt_in:
            return redirect("preferences")
        return JsonResponse({"sent": True})


def beacon(request):
    if not request.user.tracking_consent:
        return HttpResponse(status=204)
    record_view(request.user.pk, "beacon")
    return HttpResponse(status=204)


class SharerThrottle(UserRateThrottle):
    def get_rate(self):
        return "1000/day" if self.user.data_sharing_consent else "50/day"  # expect: PRV303


def floor_plan(request):
    template = "plan_full.html" if request.user.tracking_consent else "plan_limited.html"  # expect: PRV303
    return render(request, template)


def welcome(request):
    template = "welcome_back.html" if request.user.tracking_consent else "welcome.html"
    return render(request, template)
