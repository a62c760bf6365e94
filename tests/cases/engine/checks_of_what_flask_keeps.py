"""Methods tested but not called, of what a framework keeps and the project declares."""
from mixpanel import Mixpanel
from flask import g
mp = Mixpanel("t")


class Trainee:
    def __init__(self, row):
        self.uid = row["uid"]
        self._row = row

    def has_opted_in(self):
        return self._row["opt_in"]


def current() -> Trainee:
    return g.trainee


def a():
    t = current()
    if not t.has_opted_in:  # expect: PRV206
        return
    mp.track(t.uid, "lap")


def b(t: Trainee):
    if not t.has_opted_in:  # expect: PRV206
        return
    mp.track(t.uid, "lap")


def c(t: Trainee):
    if t.has_opted_in:  # expect: PRV206
        mp.track(t.uid, "lap")


def d():
    t = current()
    if t.has_opted_in:  # expect: PRV206
        mp.track(t.uid, "lap")


def e(t: Trainee):
    if not t.has_opted_in:  # expect: PRV206
        return 1
    mp.track(t.uid, "lap")
    return 2
