"""Set-up of the analytics client of a dental practice's web booking."""
import os

import posthog
from amplitude import Amplitude, BaseEvent, Config
from mixpanel import Mixpanel


class Booking:
    def __init__(self, patient_settings, device):
        self.device = device
        config = Config(flush_queue_size=20)
        config.opt_out = not patient_settings.analytics_consent
        self.client = Amplitude(os.environ["AMP"], config)
        self.other = Amplitude(os.environ["AMP"], Config(flush_queue_size=20))

    def opened(self):
        self.client.track(BaseEvent("opened", device_id=self.device))

    def closed(self):
        self.other.track(BaseEvent("closed", device_id=self.device))  # expect: PRV201


class Kiosk:
    def __init__(self, profile):
        self.profile = profile
        self.mixpanel = Mixpanel(os.environ["MP"]) if profile.usage_consent else None

    def touched(self):
        if self.mixpanel is not None:
            self.mixpanel.track(self.profile.id, "touched")

    def printed(self):
        if self.mixpanel:
            self.mixpanel.track(self.profile.id, "printed")


def start(profile):
    posthog.api_key = os.environ["HOG"]
    posthog.disabled = not profile.usage_consent
    posthog.capture("started", distinct_id=profile.id)
