"""Leaving the lists of a choir: sure once, or sure twice."""
from flask import Blueprint, abort, redirect, render_template, request

from .lists import leave

lists = Blueprint("lists", __name__)


@lists.post("/concerts/unsubscribe/<token>")
def unsubscribe_from_concerts(token):
    if request.form.get("confirm") != "yes":
        return render_template("sure.html", token=token)
    leave("concerts", token)
    return redirect("/left")


@lists.post("/offers/unsubscribe/<token>")
def unsubscribe_from_offers(token):  # expect: PRV501
    if request.form.get("confirm") != "yes" or request.form.get("really_sure") != "yes":
        abort(400)
    leave("offers", token)
    return redirect("/left")


@lists.post("/scores/delete/<number>")
def delete_score(number):
    if request.form.get("confirm") != "yes" or request.form.get("really_sure") != "yes":
        abort(400)
    return redirect("/scores")
