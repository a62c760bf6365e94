"""Preferences of members of a sports club (Flask, documents in MongoDB)."""
from datetime import datetime

from flask import Blueprint, abort, g, jsonify, request
from pymongo import MongoClient

bp = Blueprint("prefs", __name__)
members = MongoClient().club.members


@bp.post("/consents/photos")
def allow_photos():
    members.update_one({"_id": g.member_id}, {"$set": {"consents.photos": True}})
    return jsonify(ok=True)


@bp.delete("/consents/photos")
def withdraw_photos():
    members.update_one({"_id": g.member_id}, {"$set": {"consents.photos": False}})
    return jsonify(ok=True)


@bp.get("/unsubscribe/<token>")
def unsubscribe(token):  # expect: PRV501
    member = members.find_one({"token": token})
    if not request.args.get("survey"):
        return jsonify(error="Please fill in the survey first"), 400
    members.update_one({"_id": member["_id"]}, {"$set": {"newsletter": False}})
    return jsonify(ok=True)


@bp.post("/account/delete")
def delete_account():  # expect: PRV504
    members.update_one({"_id": g.member_id}, {"$set": {"deleted_at": datetime.now()}})
    return jsonify(message="Your account has been deleted")


@bp.post("/account/erase")
def erase_account():
    members.delete_one({"_id": g.member_id})
    return jsonify(message="Your account has been deleted")


@bp.post("/teams/<team>/leave")
def leave_team(team):
    if not request.form.get("reason"):
        abort(400)
    members.update_one({"_id": g.member_id}, {"$pull": {"teams": team}})
    return jsonify(ok=True)
