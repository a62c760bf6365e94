"""How much a person gives, switches of telemetry by other words, addresses that are joined, and events about nobody."""
import json
import os
from urllib.parse import urljoin

import mailchimp
import mixpanel
import requests
from facebook_business.adobjects.serverside.event_request import EventRequest

client = mixpanel.Mixpanel("token")
HEAP = "https://heapanalytics.com/api"


def telemetry_turned_on():
    return load_flag("telemetry")


def opened(user):
    if telemetry_turned_on():
        client.track(user.id, "opened")


def closed(user):
    if _metrics_disabled():
        return
    client.track(user.id, "closed")


def _metrics_disabled():
    return os.environ.get("SHOP_SKIP_METRICS", "False").lower() in ("true", "1")


def paid(user):
    if not os.environ.get("SKIP_TELEMETRY"):
        client.track(user.id, "paid")


def sampled(user, log_metrics, missing_metrics):
    if log_metrics and not missing_metrics:
        client.track(user.id, "sampled")  # expect: PRV201


def looked(user, settings):
    if settings.privacy == "events":
        client.track(user.id, "looked")


def looked_twice(user, settings):
    if settings.consent_level != "all":
        return
    client.track(user.id, "looked twice")


def looked_by_stealth(user, settings):
    if settings.tracking_level == "none":  # expect: PRV202
        client.track(user.id, "looked")


def looked_by_level(user, settings):
    if settings.log_level == "all" and settings.privacy == "public":
        client.track(user.id, "looked")  # expect: PRV201


def profiled(user):
    if user.profiling_consent:  # expect: PRV203
        client.track(user.id, "profiled")


class Hits:
    base = "https://www.google-analytics.com/"

    def address(self):
        return urljoin(self.base, "collect")

    def hit(self, user):
        requests.post(self.address(), json={"cid": user.id, "events": []}, timeout=5)  # expect: PRV201

    def hit_elsewhere(self, user, host):
        requests.post(urljoin(host, "collect"), json={"cid": user.id, "events": []}, timeout=5)


def counted(name):
    requests.post(f"{HEAP}/track", data=json.dumps({"app_id": "1", "identity": "user", "event": name}), timeout=5)


def counted_for(user, name):
    requests.post(f"{HEAP}/track", data=json.dumps({"identity": user.id, "event": name}), timeout=5)  # expect: PRV201


def converted(events, is_ready):
    request = EventRequest(pixel_id="1", events=events)
    if is_ready:
        request.execute()  # expect: PRV201


def joined(user):
    api = mailchimp.Mailchimp("key")
    api.lists.subscribe("list", {"email": user.email}, double_optin=False)  # expect: PRV101


def _do_consent(console):
    console.print("Usage data are sent unless you say no.")


def set_up(console):
    _do_consent(console)
