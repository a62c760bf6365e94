"""A radio station's listener accounts (Flask, SQLAlchemy)."""
from datetime import datetime, timedelta
from uuid import uuid4

from flask import Flask, jsonify, make_response, request
from flask_sqlalchemy import SQLAlchemy
from mixpanel import Mixpanel

app = Flask(__name__)
db = SQLAlchemy(app)
mp = Mixpanel("token")


class Listener(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    newsletter_opt_in = db.Column(db.Boolean, default=False)
    analytics_consent = db.Column(db.Boolean, nullable=False, default=True)  # expect: PRV204


class ConsentLog(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    listener_id = db.Column(db.Integer)
    kind = db.Column(db.String(30))
    granted = db.Column(db.Boolean)
    at = db.Column(db.DateTime)


def sync_crm(batch):
    for item in batch:
        db.session.add(ConsentLog(listener_id=item["id"], kind="newsletter", granted=True, at=datetime.utcnow()))  # expect: PRV207
    db.session.commit()


@app.post("/consents")
def answer():
    choice = request.get_json()
    db.session.add(ConsentLog(listener_id=choice["id"], kind=choice["kind"], granted=choice["granted"]))
    db.session.commit()
    return jsonify(ok=True)


@app.post("/consents/withdraw")
def withdraw():
    db.session.add(ConsentLog(listener_id=request.json["id"], kind="newsletter", granted=False))
    db.session.commit()
    return jsonify(ok=True)


@app.get("/live")
def live():
    response = make_response("live")
    response.set_cookie("_fbp", f"fb.1.{uuid4()}", expires=datetime.utcnow() + timedelta(days=90))  # expect: PRV205
    return response


@app.get("/schedule")
def schedule():
    response = make_response("schedule")
    response.set_cookie("lang", request.args.get("lang", "en"), max_age=31536000)
    response.set_cookie("sessionid", uuid4().hex)
    return response


@app.get("/archive")
def archive():
    response = make_response("archive")
    if request.cookies.get("analytics_consent") != "yes":
        return response
    response.set_cookie("_ga", uuid4().hex, max_age=63072000)
    return response


def played(listener, song):
    if listener.analytics_consent:
        mp.track(listener.id, "played", {"song": song})


def skipped(listener, song):
    if not listener.analytics_consent:  # expect: PRV202
        mp.track(listener.id, "skipped", {"song": song})


def starred(listener, song):
    mp.track(listener.id, "starred", {"song": song})  # expect: PRV201


def shared(listener, song):
    if listener.newsletter_opt_in:  # expect: PRV203
        mp.track(listener.id, "shared", {"song": song})
