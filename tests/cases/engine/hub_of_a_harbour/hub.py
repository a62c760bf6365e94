from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable


class Topic(Enum):
    MOORED = "moored"
    LEFT = "left"


@dataclass
class Hub:
    listeners: dict = field(default_factory=dict)

    def listen(self, topic: Topic, callback: Callable) -> None:
        self.listeners.setdefault(topic, []).append(callback)

    def notify(self, topic: Topic, **data) -> None:
        for callback in self.listeners.get(topic, []):
            callback(**data)


hub = Hub()


class Dispatcher:
    _subscribers = defaultdict(list)

    @classmethod
    def subscribe(cls, event_type):
        def wrap(fn):
            cls._subscribers[event_type].append(fn)
            return fn

        return wrap

    @classmethod
    def dispatch(cls, event):
        for fn in cls._subscribers[event.__class__]:
            fn(event)


@dataclass
class Signed:
    value: str


@dataclass
class Dropped:
    value: str
