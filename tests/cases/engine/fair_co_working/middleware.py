"""Middlewares of the booking site (Django)."""
from django.http import HttpResponseForbidden
from django.shortcuts import redirect


class AnalyticsWall:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.user.analytics_consent and not request.path.startswith("/privacy"):  # expect: PRV303
            return redirect("/privacy/agree")
        return self.get_response(request)


class TermsWall:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.user.accepted_terms:
            return redirect("/terms")
        return self.get_response(request)


class DoorCode:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/door" and not request.user.has_key_card:
            return HttpResponseForbidden()
        return self.get_response(request)
