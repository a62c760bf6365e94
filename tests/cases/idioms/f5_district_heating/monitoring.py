"""Error reports and traces of the heating portal."""
import os

import sentry_sdk
from opentelemetry import trace

sentry_sdk.init(dsn=os.environ["SENTRY_DSN"], traces_sample_rate=0.1, send_default_pii=False)
tracer = trace.get_tracer("heating")


def person_of(request):
    user = request.user
    return {"id": user.pk, "username": user.username, "ip_address": request.META.get("REMOTE_ADDR")}


def subject_of(request):
    return {"id": str(request.user.pk), "segment": request.user.contract.tariff.name}


class ErrorContextMiddleware:
    """For the customer pages."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            sentry_sdk.set_user(person_of(request))  # expect: PRV101
        return self.get_response(request)


class StaffContextMiddleware:
    """For the pages of the plant."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        sentry_sdk.set_user(subject_of(request))
        sentry_sdk.set_tag("has_phone", bool(request.user.phone))
        return self.get_response(request)
