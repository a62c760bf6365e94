import os
from functools import lru_cache
import posthog
from mixpanel import Mixpanel

@lru_cache
def telemetry_on():
    return os.getenv("TOOL_TELEMETRY", "0") in ("1", "true")

def configured():
    return bool(os.getenv("MIXPANEL_TOKEN"))

def a(user):
    if telemetry_on():
        posthog.capture("x", distinct_id=user.id)

def b(user):
    if configured():
        posthog.capture("x", distinct_id=user.id)  # expect: PRV201

def c(user):
    if not telemetry_on():
        raise RuntimeError
    posthog.capture("x", distinct_id=user.id)

def d(user):
    if user.opted_out or not user.is_active:
        return
    posthog.capture("x", distinct_id=user.id)

def e(user):
    if user.opted_out and not user.is_active:
        return
    posthog.capture("x", distinct_id=user.id)  # expect: PRV201

def f(request):
    if request.headers.get("DNT") == "1":
        return
    posthog.capture("x", distinct_id=request.user.id)

def g(request):
    if request.COOKIES.get("cookie_consent") != "accepted":
        return
    posthog.capture("x", distinct_id=request.user.id)

def h(user):
    ok = user.settings["tracking_consent"] is True
    return ok and posthog.capture("x", distinct_id=user.id)

def i(user):
    while not user.tracking_consent:
        wait()
    posthog.capture("x", distinct_id=user.id)

def j(user):
    try:
        check(user)
    except Refused:
        return
    posthog.capture("x", distinct_id=user.id)  # expect: PRV201

def k(user):
    if user.declined_cookies:  # expect: PRV202
        posthog.capture("x", distinct_id=user.id)

def l(user):
    if user.is_authenticated:
        if user.profile.marketing_opt_in:  # expect: PRV203
            posthog.capture("x", distinct_id=user.id)

def m(user):
    for u in sorted(filter(lambda u: u.analytics_consent, user.friends), key=str):
        posthog.capture("x", distinct_id=u.id)

def n(user):
    consent = user.consent_analytics
    if not consent:
        return None
    def inner():
        posthog.capture("x", distinct_id=user.id)
    inner()

class Service:
    def __init__(self, enabled):
        self.telemetry_enabled = enabled
        self.mp = Mixpanel("x")

    def track(self, user, name):
        if not self.telemetry_enabled:
            return
        self._send(user, name)

    def _send(self, user, name):
        self.mp.track(user.id, name)

    def raw(self, user):
        self.mp.track(user.id, "raw")  # expect: PRV201

    @property
    def on(self):
        return self.telemetry_enabled

    def maybe(self, user):
        if self.on:
            self.mp.track(user.id, "raw")

def consent_given(user):
    return user.consents.filter(kind="analytics", revoked_at=None).exists()

def o(user):
    if consent_given(user):
        posthog.capture("x", distinct_id=user.id)

def p(user):
    if user.consent == "denied":  # expect: PRV202
        posthog.capture("x", distinct_id=user.id)

def q(user):
    assert not user.opted_out
    posthog.capture("x", distinct_id=user.id)

def r(user):
    allowed = True if user.analytics_consent else False
    if allowed:
        posthog.capture("x", distinct_id=user.id)

def s(user):
    if any([user.analytics_consent]):
        posthog.capture("x", distinct_id=user.id)

def t(user, flag):
    if flag:
        posthog.capture("x", distinct_id=user.id)

def u(user):
    t(user, user.analytics_consent)
