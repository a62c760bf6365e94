"""Pages in which people leave lists."""
import threading
import time

from flask import Blueprint, g, redirect, session

from .doors import players, seldom
from .store import leave, member_of

inside = Blueprint("inside", __name__)
outside = Blueprint("outside", __name__)
WEEK = 7 * 24 * 3600


@inside.before_request
def ask_who():
    if g.user is None:
        return redirect("/door")


@outside.before_request
def remember_who():
    g.user = session.get("player")


@inside.post("/rehearsals/unsubscribe")
def unsubscribe_rehearsals():  # expect: PRV501
    leave(g.user, "rehearsals")
    return "left"


@outside.post("/premieres/unsubscribe/<token>")
def unsubscribe_premieres(token):
    leave(member_of(token), "premieres")
    return "left"


@outside.post("/parties/unsubscribe")
@players
def unsubscribe_parties():  # expect: PRV501
    leave(session["player"], "parties")
    return "left"


@outside.post("/reviews/unsubscribe/<token>")
@seldom
def unsubscribe_reviews(token):
    leave(member_of(token), "reviews")
    return "left"


def wait_and_leave(member):
    time.sleep(WEEK)
    leave(member, "costumes")


def tell_and_leave(member):
    time.sleep(2)
    leave(member, "stage")


@outside.post("/costumes/unsubscribe/<token>")
def unsubscribe_costumes(token):  # expect: PRV501
    threading.Thread(target=wait_and_leave, args=(member_of(token),)).start()
    return "left soon"


@outside.post("/stage/unsubscribe/<token>")
def unsubscribe_stage(token):
    threading.Thread(target=tell_and_leave, args=(member_of(token),)).start()
    return "left"
