"""Handlers that look like refusals, hurdles and half erasures."""
from datetime import datetime, timedelta

from flask import Flask, abort, g, jsonify, make_response, redirect, request
from flask_login import current_user, login_required

app = Flask(__name__)


@app.get("/me")
def me():
    if g.user is None or not g.user.confirmed:
        abort(403)
    return jsonify(id=g.user.id)


@app.post("/track")
def track():
    if g.user is None or not g.user.tracking_consent:
        return "", 204
    EVENTS.append(request.json["name"])
    return "", 202


@app.get("/recommendations")
def recommendations():
    if not g.user or not g.user.personalisation_consent:
        return jsonify(items=[]), 403
    return jsonify(items=[1, 2])


@app.get("/map")
def map_view():
    if "location" not in request.args or not g.user.location_consent:
        abort(400)
    return jsonify(lat=1)


@app.get("/banner")
def banner():
    if g.user.cookie_consent:
        return jsonify(show=False)
    return jsonify(show=True)


@app.get("/unsubscribe/<token>")
def unsubscribe(token):
    row = find(token)
    if row is None or row.created < datetime.utcnow() - timedelta(days=30):
        abort(404)
    row.subscribed = False
    row.purge_on = datetime.utcnow() + timedelta(days=30)
    return "bye"


@app.get("/remind/<token>")
def remind_later(token):
    row = find(token)
    row.remind_on = datetime.utcnow() + timedelta(days=30)
    return "later"


@app.post("/account/delete")
@login_required
def delete_account():
    SCHEDULE.append((datetime.utcnow() + timedelta(days=14), current_user.id))
    return "You have 14 days to come back"


@app.post("/carts/<int:cart>/delete")
def delete_cart(cart):
    CARTS[cart].gone = True
    return "ok"


@app.get("/letters")
@login_required
def subscriptions():
    return jsonify(lists=list(current_user.lists))


@app.post("/push/off")
@login_required
def turn_off_push_sounds():
    current_user.push_sound = False
    return "ok"


@app.get("/quick")
def quick():
    lane = "priority" if g.user.is_staff else "standard"
    return jsonify(lane=lane)


def find(token):
    return ROWS.get(token)


ROWS, EVENTS, SCHEDULE, CARTS = {}, [], [], {}
