class MessageBus:
    def __init__(self):
        self.subs = {}

    def subscribe(self, kind, fn):
        self.subs.setdefault(kind, []).append(fn)

    def publish(self, kind, payload):
        for fn in self.subs.get(kind, ()):
            fn(payload)
