"""Flask app of a gym."""
import os
import functools
import hashlib

import redis
from flask import Flask, make_response, request, jsonify, redirect, url_for
from flask_caching import Cache
from prometheus_client import Gauge, Histogram

app = Flask(__name__)
cache = Cache(app)
rdb = redis.from_url(os.environ["REDIS"])
visits = Histogram("visits", "Visits", ["member", "hall"])
waiting = Gauge("waiting", "Waiting", labelnames=("hall",))


class Locker:
    def __init__(self, store=None):
        self.store = store or redis.Redis(host="redis")

    def reserve(self, member, number):
        self.store.setex(f"locker:{number}", 3600, member.email)
        self.store.setex(f"locker-of:{member.email}", 3600, number)  # expect: PRV606

    def free(self, member):
        self.store.delete("locker-of:{}".format(member.phone_number))  # expect: PRV606


@app.route("/login", methods=["POST"])
def login():
    email = request.form["email"]
    resp = make_response(redirect(url_for("home")))
    resp.set_cookie("remember", email, max_age=3600)  # expect: PRV606
    resp.set_cookie("seen", "1")
    return resp


@app.route("/me")
def me():
    response = jsonify(ok=True)
    response.set_cookie(key="member_name", value=request.args["first_name"])  # expect: PRV606
    return response


def attempts(ip_address):
    return rdb.incr("attempts:%s" % ip_address)  # expect: PRV606


def plan_of(member):
    found = cache.get("plan-" + member.email)  # expect: PRV606
    if not found:
        cache.set("plan-" + str(member.id), member.plan)
    return found


def entered(member, hall):
    visits.labels(member.email, hall.name).observe(1)  # expect: PRV606
    visits.labels(member=str(member.id), hall=hall.name).observe(1)
    waiting.labels(hall=hall.name).set(3)


def pipeline_counts(member):
    pipe = rdb.pipeline()
    pipe.incr(f"visits:{member.id}")
    pipe.incr(f"visits:{member.email}")  # expect: PRV606
    pipe.execute()


def hash_field(member, weight):
    rdb.hset("weights", member.email, weight)  # expect: PRV606
    rdb.hset("weights", member.id, member.email)


def by_initials(member):
    initials = member.first_name[0] + member.last_name[0]
    return cache.get(f"initials-{initials}")


def by_hash(member):
    digest = hashlib.sha1(member.email.encode()).hexdigest()  # expect: PRV603
    return cache.get(f"member-{digest}")
