"""Set-up calls of several SDKs, with switches on, off and unknown."""
import os

import bugsnag
import elasticapm
import logfire
import posthog
import rollbar
import sentry_sdk
from elasticapm.contrib.starlette import make_apm_client
from posthog import Posthog
from sentry_sdk.scrubber import EventScrubber

SENTRY = dict(dsn=os.environ.get("DSN"), send_default_pii=True)
PII = False


def one():
    sentry_sdk.init(os.environ["DSN"], send_default_pii=True, environment="x")  # expect: PRV106


def two():
    sentry_sdk.init(**SENTRY)  # expect: PRV106


def three():
    options = {"dsn": os.environ["DSN"]}
    options["send_default_pii"] = True
    sentry_sdk.init(**options)  # expect: PRV106


def four():
    sentry_sdk.init(os.environ["DSN"], send_default_pii=PII)


def five(debug):
    sentry_sdk.init(os.environ["DSN"], send_default_pii=debug)


def six():
    sentry_sdk.init(os.environ["DSN"], send_default_pii=True, event_scrubber=EventScrubber())


def seven():
    rollbar.init("token", "production", capture_email=True, capture_username=True)  # expect: PRV106


def eight():
    rollbar.init("token", "production")


def nine():
    return make_apm_client({"SERVICE_NAME": "x", "CAPTURE_BODY": "all"})  # expect: PRV106


def ten():
    return elasticapm.Client({"SERVICE_NAME": "x", "CAPTURE_BODY": "off"})


def eleven(app):
    logfire.configure()
    logfire.instrument_fastapi(app, capture_headers=True)  # expect: PRV106
    logfire.instrument_httpx()


def twelve():
    bugsnag.configure(api_key="k", send_environment=True)  # expect: PRV106
    bugsnag.configure(api_key="k")


def thirteen():
    return Posthog("key", disable_geoip=False)  # expect: PRV106


def fourteen():
    return Posthog("key", disable_geoip=True)


def fifteen():
    posthog.disable_geoip = True
