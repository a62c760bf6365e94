"""Checks that do not check, in a fitness API (Flask)."""
from flask import Blueprint, g, jsonify, request
from mixpanel import Mixpanel

bp = Blueprint("fit", __name__)
mp = Mixpanel("t")


class Trainee:
    def __init__(self, row):
        self.uid = row["uid"]
        self._row = row

    def has_opted_in(self):
        return self._row["opt_in"]

    def is_premium(self):
        return self._row["premium"]


def current() -> Trainee:
    return g.trainee


@bp.post("/lap")
def lap():
    trainee = current()
    if not trainee.has_opted_in:  # expect: PRV206
        return jsonify({})
    mp.track(trainee.uid, "lap")
    return jsonify({})


@bp.post("/run")
def run():
    trainee = current()
    if trainee.has_opted_in() or True:  # expect: PRV206
        mp.track(trainee.uid, "run")
    return jsonify({})


@bp.post("/swim")
def swim():
    trainee = current()
    if trainee.has_opted_in() is True:
        mp.track(trainee.uid, "swim")
    return jsonify({})


@bp.post("/row")
def row():
    trainee = current()
    ok = trainee.has_opted_in()
    if ok and request.json["metres"] > 10:
        mp.track(trainee.uid, "row")
    return jsonify({"ok": ok})


@bp.post("/ski")
def ski():
    trainee = current()
    if trainee.is_premium():
        mp.track(trainee.uid, "ski")  # expect: PRV201
    return jsonify({})
