"""Patterns of match that ask for consent among other things."""
from dataclasses import dataclass
import posthog


@dataclass
class Walker:
    uid: str
    email: str
    tracking_allowed: bool = False
    vip: bool = False


def a(event):
    match event:
        case {"walker": uid, "analytics_consent": True, "kind": "lap"}:
            posthog.capture(distinct_id=uid, event="lap")
        case {"walker": uid, "kind": "stop"}:
            posthog.capture(distinct_id=uid, event="stop")  # expect: PRV201
        case {"walker": uid, "analytics_consent": False}:  # expect: PRV202
            posthog.capture(distinct_id=uid, event="x")
        case [uid, True]:
            posthog.capture(distinct_id=uid, event="y")  # expect: PRV201


def b(walker: Walker):
    match walker:
        case Walker(tracking_allowed=True, uid=uid):  # expect: PRV202
            posthog.capture(distinct_id=uid, event="lap")
        case Walker(vip=True, uid=uid):
            posthog.capture(distinct_id=uid, event="vip")
        case Walker(tracking_allowed=True | None, uid=uid):
            posthog.capture(distinct_id=uid, event="maybe")


def c(walker: Walker, kind):
    match kind, walker.tracking_allowed:
        case "lap", True:
            posthog.capture(distinct_id=walker.uid, event="lap")
        case _, False:
            pass
        case other, _:
            posthog.capture(distinct_id=walker.uid, event="lap", properties={"m": walker.email})  # expect: PRV101, PRV201


def d(walker: Walker):
    match walker:
        case Walker(tracking_allowed=False):
            return
        case Walker(uid=uid):
            posthog.capture(distinct_id=uid, event="lap")


def e(event):
    match event:
        case Walker(uid=uid, vip=v):
            print(uid)
        case Walker(uid=uid, email=_):
            posthog.capture(distinct_id=uid, event="lap")  # expect: PRV201
        case Walker(uid=uid, email=str()):
            posthog.capture(distinct_id=uid, event="lap")  # expect: PRV201
        case Walker(uid=uid):
            posthog.capture(distinct_id=uid, event="lap")  # expect: PRV201
