"""Two trackers: one that sends and one that does nothing."""
from abc import ABC, abstractmethod

import analytics as segment


class Tracker(ABC):
    @abstractmethod
    def emit(self, who, what, **details): ...


class SegmentTracker(Tracker):
    def __init__(self, key):
        segment.write_key = key

    def emit(self, who, what, **details):
        segment.track(who, what, details)


class SilentTracker(Tracker):
    def emit(self, who, what, **details):
        return None


def tracker_for(preferences, key):
    if preferences.allows_analytics:
        return SegmentTracker(key)
    return SilentTracker()
