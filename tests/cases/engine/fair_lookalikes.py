"""Conditions and amounts that look like penalties and are none, with a few that are."""
import logging

from flask import Flask, abort, g, jsonify, redirect, request

app = Flask(__name__)
log = logging.getLogger(__name__)
RATE_LIMIT = {"authenticated": 1000, "anonymous": 100}
PLANS = {"shared": 10, "dedicated": 40}


@app.get("/hosting/price")
def hosting_price():
    """Shared and dedicated are kinds of servers."""
    return jsonify(price=PLANS["shared" if g.user.wants_shared_server else "dedicated"])


@app.get("/api")
def api():
    limit = RATE_LIMIT["authenticated" if g.user.is_authenticated else "anonymous"]
    return jsonify(limit=limit)


@app.get("/checkout")
def checkout():
    total = 100
    if not g.user.newsletter_opt_in:
        log.info("no newsletter")
    if g.user.newsletter_opt_in:
        total -= 5
    if not request.args.get("gift"):
        total += 3
    return jsonify(total=total)


@app.post("/consents")
def consents():
    if not g.user.analytics_consent:
        return jsonify(asked=True)
    return jsonify(asked=False)


@app.get("/banner")
def banner():
    if not g.user.cookie_consent:
        return jsonify(html="<div>May we?</div>")
    return jsonify(html="")


@app.get("/medical-file")
def medical_file():
    if not g.user.treatment_consent:
        abort(403)
    return jsonify(file=[])


@app.get("/video-call")
def video_call():
    if not g.user.camera_permission:
        return redirect("/camera")
    return jsonify(room=1)


@app.get("/statistics/mine")
def my_statistics():
    if not g.user.statistics_consent:
        return jsonify(error="You have switched statistics off."), 404
    return jsonify(steps=[])


@app.get("/games")
def games():
    if g.user.tracking_refused:  # expect: PRV303
        return jsonify(error="Please allow tracking to play."), 403
    return jsonify(games=[])


@app.get("/vip")
def vip():
    if not g.user.loyalty_member:
        abort(403)
    return jsonify(vip=True)


@app.get("/lottery")
def lottery():
    """A raffle for those who agreed is a present."""
    if not g.user.marketing_consent:
        return jsonify(ticket=None)
    return jsonify(ticket=g.user.raffle_ticket())


def retry_delay(client):
    return 5 if client.telemetry_enabled else 5


def upload_limit(account):
    return 500 if account.verified else 50


def worker_priority(job):
    priority = 5
    if job.opt_out_of_batching:
        priority = 9
    return priority


def interest(loan, customer):
    rate = 0.04
    if customer.tracking_consent is None:
        rate = 0.04
    if customer.late_payments:
        rate += 0.01
    return loan * rate
