"""Error reports: what broke and for which customer number, not for whom."""

import os

import sentry_sdk


def drop_request_body(event, hint):
    event.get("request", {}).pop("data", None)
    return event


sentry_sdk.init(
    dsn=os.environ["SENTRY_DSN"],
    send_default_pii=False,
    before_send=drop_request_body,
    traces_sample_rate=0.05,
)


class ReportedCustomerMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            sentry_sdk.set_user({"id": str(request.user.pk)})
            sentry_sdk.set_tag("email_verified", request.user.customer.email_verified)
        return self.get_response(request)
