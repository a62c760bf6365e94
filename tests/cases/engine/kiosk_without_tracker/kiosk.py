"""A museum kiosk."""
import analytics as segment

from .trackers import tracker_for


class Kiosk:
    def __init__(self, preferences, key):
        self.tracker = tracker_for(preferences, key)
        self.room = None

    def enter(self, ticket, room):
        self.room = room
        self.tracker.emit(ticket.uid, "entered", room=room.code)

    def leave(self, ticket):
        segment.track(ticket.uid, "left", {"room": self.room.code})  # expect: PRV201
        segment.flush()
