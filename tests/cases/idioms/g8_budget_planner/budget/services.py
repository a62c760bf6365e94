"""Outside services and how they are set up for a profile."""
import os

import segment.analytics as segment
from amplitude import Amplitude

DEBUG = os.environ.get("BUDGET_DEBUG") == "1"

product = Amplitude(os.environ["AMPLITUDE_API_KEY"])
imports = Amplitude(os.environ["AMPLITUDE_IMPORT_KEY"])


def configure(profile) -> None:
    """Apply what the profile says to all clients."""
    segment.write_key = os.environ["SEGMENT_WRITE_KEY"]
    segment.send = profile.analytics_opt_in
    product.configuration.opt_out = not profile.analytics_opt_in
    product.configuration.flush_queue_size = 20
    imports.configuration.opt_out = DEBUG
