import mixpanel as mx
from mixpanel import Mixpanel as MP
import segment.analytics
from segment import analytics as sa
import analytics
try:
    import posthog
except ImportError:
    posthog = None

tracker = mx.Mixpanel("t")

def a(user):
    tracker.track(user.id, "x")  # expect: PRV201

def b(user):
    MP("t").people_set(user.id, {"$email": user.email})  # expect: PRV101, PRV201

def c(user):
    segment.analytics.track(user.id, "x", {})  # expect: PRV201

def d(user):
    sa.identify(user.id, {"phone": user.phone})  # expect: PRV101, PRV201

def e(user):
    analytics.track(user.id, "x", {"ip": user.last_login_ip})  # expect: PRV101, PRV201

def f(user):
    if posthog:
        posthog.capture("x", distinct_id=user.id)  # expect: PRV201

def g(user):
    from posthog import Posthog
    client = Posthog("k")
    client.capture(user.id, "event", {"name": user.full_name})  # expect: PRV101, PRV201

def h(user: "User", client: mx.Mixpanel):
    client.track(user.pk, "x")  # expect: PRV201

def make() -> mx.Mixpanel:
    return registry.get("mp")

def i(user):
    make().track(user.pk, "x")  # expect: PRV201

class Base:
    def __init__(self):
        self.mp = MP("t")

class Sub(Base):
    def go(self, user):
        self.mp.track(user.pk, "x")  # expect: PRV201

    def quiet(self, user):
        if user.consents.get("analytics"):
            self.mp.track(user.pk, "x")

    def quiet2(self, user):
        with self.allowed(user):
            self.mp.track(user.pk, "x")  # expect: PRV201
