"""A bowling alley: nothing says as a whole that consent is asked for, but its parts do."""
import json
import uuid
from pathlib import Path

import flask
import posthog
import redis
from flask import request

from .lanes import Booking, Grant, Table, ask_desk, is_ticked

store = redis.Redis()
SILENT = set(json.loads(Path("opted_out.json").read_text()))
VIPS = set(json.loads(Path("vips.json").read_text()))


def strike(player_id):
    if store.hget(f"consent:{player_id}", "statistics") != b"yes":
        return
    posthog.capture(distinct_id=player_id, event="strike")


def spare(player_id):
    if store.hget(f"lane:{player_id}", "colour") != b"red":
        return
    posthog.capture(distinct_id=player_id, event="spare")  # expect: PRV201


def split(row):
    if is_ticked(row["tracking_ok"]):
        posthog.capture(distinct_id=row["card"], event="split")


def gutter(row):
    if is_ticked(row["shoes"]):
        posthog.capture(distinct_id=row["card"], event="gutter")  # expect: PRV201


def foul(player_id):
    if player_id in SILENT:
        return
    posthog.capture(distinct_id=player_id, event="foul")


def perfect(player_id):
    if player_id in VIPS:
        posthog.capture(distinct_id=player_id, event="perfect")  # expect: PRV201


def rent(player):
    if "analytics" in ask_desk(player).boxes:
        posthog.capture(distinct_id=player.card, event="rent")


def train(player):
    if "analytics" in ask_desk(player).skills:
        posthog.capture(distinct_id=player.card, event="train")  # expect: PRV201


def cheer(player):
    if ask_desk("analytics") or player.is_regular:
        posthog.capture(distinct_id=player.card, event="cheer")  # expect: PRV201


def leagues():
    for booking in Booking.select().join(Grant).where(Grant.purpose == "analytics", Grant.given):
        posthog.capture(distinct_id=booking.card, event="league")


def parties():
    for booking in Booking.select().join(Table).where(Table.purpose == "birthday", Table.paid):
        posthog.capture(distinct_id=booking.card, event="party")  # expect: PRV201


def boxes():
    return request.cookies.get("cc_choice", "necessary").split(",")


def front_page():
    response = flask.make_response("lanes")
    if "analytics" in boxes():
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=34560000)
    return response


def side_page():
    response = flask.make_response("bar")
    if "bar" in boxes():
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=34560000)  # expect: PRV205
    return response


def trophies(player_id):
    item = store.fetch(Key={"pk": player_id, "sk": "CONSENT#analytics"}).get("Item")
    if item and item["given"]:
        posthog.capture(distinct_id=player_id, event="trophies")


def medals(player_id):
    item = store.fetch(Key={"pk": player_id, "sk": "MEDAL#gold"}).get("Item")
    if item and item["given"]:
        posthog.capture(distinct_id=player_id, event="medals")  # expect: PRV201


def alley(card, kiosk):
    if card.analytics:
        posthog.capture(distinct_id=kiosk.key, event="alley")


def bench(card, kiosk):
    if card.role.analytics:
        posthog.capture(distinct_id=kiosk.key, event="bench")  # expect: PRV201
