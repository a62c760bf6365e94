"""Requests to be forgotten, some of which are only answered (Flask)."""
from flask import Blueprint, flash, jsonify, redirect, render_template
from flask_login import current_user, login_required, logout_user

from .archive import archive
from .work import queue_erasure

account = Blueprint("account", __name__)


@account.delete("/account")
@login_required
def delete_my_account():  # expect: PRV504
    logout_user()
    flash("Your data was erased.")
    return redirect("/")


@account.route("/account/forget", methods=["POST"])
def forget_me():  # expect: PRV504
    return jsonify({"erased": True})


@account.route("/account/delete")
def delete_account():
    return render_template("are_you_sure.html")


@account.route("/account/remove", methods=["GET", "POST"])
def delete_user_account():
    return render_template("are_you_sure.html")


@account.post("/account/erase")
def erase_me():
    queue_erasure(current_user.id)
    return jsonify({"erased": True})


@account.post("/account/erase-data")
def erase_my_data():
    archive.requests.append(current_user.id)
    return jsonify({"erased": True})


@account.post("/account/erase-user")
def erase_user():
    raise NotImplementedError


@account.post("/note/delete")
def delete_note():
    return jsonify({"deleted": True})
