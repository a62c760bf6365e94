"""A bus of the project's own."""

from collections import defaultdict


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def subscribe(self, kind, handler):
        self._handlers[kind].append(handler)

    def on(self, kind):
        def register(handler):
            self.subscribe(kind, handler)
            return handler

        return register

    def publish(self, event):
        for handler in self._handlers[type(event)]:
            handler(event)

    def emit(self, name, payload):
        for handler in self._handlers.get(name, []):
            handler(payload)


bus = EventBus()
night_bus = EventBus()
