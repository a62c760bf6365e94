from collections import defaultdict


class MessageBus:
    def __init__(self):
        self._subs = defaultdict(list)

    def subscribe(self, kind, fn):
        self._subs[kind].append(fn)

    def publish(self, kind, message):
        for fn in self._subs[kind]:
            fn(message)
