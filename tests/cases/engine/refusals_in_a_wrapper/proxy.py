"""A proxy around Segment, used as a context manager and by a decorator."""
import functools
import os

import analytics


class OptedOut(RuntimeError):
    pass


class Proxy:
    _instance = None

    def __init__(self, opted_out):
        self.opted_out = opted_out
        self._client = analytics

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls(os.environ.get("PIANO_OPT_OUT") == "1")
        return cls._instance

    def event(self, who, name):
        if self.opted_out:
            raise OptedOut(name)
        self._client.track(who, name)

    def screen(self, who, name):
        self._client.screen(who, "app", name)  # expect: PRV201


def noted(name):
    def wrap(function):
        @functools.wraps(function)
        def inner(lesson, *args, **kwargs):
            try:
                Proxy.get().event(lesson.pupil_id, name)
            except OptedOut:
                pass
            return function(lesson, *args, **kwargs)

        return inner

    return wrap
