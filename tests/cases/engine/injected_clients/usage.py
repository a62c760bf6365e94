"""What riders do, told to RudderStack."""


class UsageRecorder:
    def __init__(self, sink):
        self._sink = sink

    def note(self, rider_id, what, details=None):
        self._sink.track(rider_id, what, details or {})


def beat(client, rider_id):
    client.track(rider_id, "heartbeat")
