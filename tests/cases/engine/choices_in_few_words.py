"""Choices that are told in few words: which data are shared, a topic that was refused, a switch below settings."""
from dataclasses import dataclass, replace
from decimal import Decimal

from flask import Blueprint, g, jsonify, render_template, request
from mixpanel import Mixpanel
from peewee import BooleanField, CharField, Model

mp = Mixpanel("token")
ferry = Blueprint("ferry", __name__)


class Rider(Model):
    zone_code = CharField()
    newsletter_consent = BooleanField(default=False)


@dataclass
class Card:
    zones: int
    marketing_consent: bool = False


def fare(rider, zones):
    fare = Decimal("1.20") * zones
    if not rider.shares_travel_data:
        fare += Decimal("0.30")  # expect: PRV301
    return fare


def shares_price_data(quotes):
    return quotes.shares_price_data


def stock_fee(quotes):
    return 3 if shares_price_data(quotes) else 5


def crossing(rider):
    if rider["stats"] == "refused":  # expect: PRV202
        mp.track(rider["card"], "crossing")


def landing(rider):
    if rider["stats"] == "agreed":
        mp.track(rider["card"], "landing")


def boarding(rider):
    if rider["stats"] == "many":
        mp.track(rider["card"], "boarding")  # expect: PRV201


def shown(config, rider):
    if config["telemetry"]:
        mp.track(rider["card"], "shown")


def hidden(config, rider):
    if config["currency"]:
        mp.track(rider["card"], "hidden")  # expect: PRV201


def renewed(card):
    return replace(card, zones=3, marketing_consent=True)  # expect: PRV207


def copied(card):
    return card.model_copy(update={"marketing_consent": True})  # expect: PRV207


def taken_over(rows):
    Rider.insert_many([{"zone_code": row[0], "newsletter_consent": True} for row in rows]).execute()  # expect: PRV207


def taken_over_as_told(rows):
    Rider.insert_many([{"zone_code": row[0], "newsletter_consent": row[1] == "yes"} for row in rows]).execute()


def left(card):
    return replace(card, marketing_consent=False)


def left_list(rider):
    rider.newsletter_consent = False
    rider.save()


@ferry.get("/gate")
def gate():
    return render_template("gate.html", fast_lane=g.rider.data_sharing_consent)  # expect: PRV303


@ferry.get("/deck")
def deck():
    return jsonify({"can_sit_upstairs": g.rider.tracking_consent, "card": g.rider.card})  # expect: PRV303


@ferry.get("/choices")
def choices():
    return jsonify({"data_sharing": g.rider.data_sharing_consent, "can_vote": g.rider.is_adult})


@ferry.get("/recommended")
def recommended():
    if not g.rider.personalisation_consent:
        return jsonify([])
    return jsonify(g.rider.routes_like_those_taken())


@ferry.get("/benefits")
def benefits():
    return jsonify({"premium_coupon": g.rider.marketing_consent})


def kept_card(request):
    return request.cookies.get("ads") == "accepted"


@ferry.get("/adverts")
def adverts():
    response = jsonify({"slots": 2})
    if kept_card(request):
        response.set_cookie("_gcl_au", "1.1.5" + g.rider.card, max_age=7776000)
    return response
