"""Lists of a zoo (FastAPI, Flask)."""
from fastapi import APIRouter, Depends, Form, HTTPException, Query
from flask import Blueprint, abort, flash, redirect, render_template, request
from flask_login import login_required

from .auth import current_visitor
from .store import lists, calls

router = APIRouter()
pages = Blueprint("pages", __name__)


@router.post("/newsletter/unsubscribe")
def unsubscribe_newsletter(visitor=Depends(current_visitor)):  # expect: PRV501
    lists.remove("newsletter", visitor.email)
    return {"ok": True}


@router.post("/sms/unsubscribe/{token}")
def unsubscribe_sms(token: str):
    lists.remove_by_token("sms", token)
    return {"ok": True}


@router.post("/surveys/opt-out")
def opt_out_surveys(token: str, reason: str = Form("")):
    lists.remove_by_token("surveys", token)
    return {"ok": True, "reason": reason}


@pages.route("/offers/unsubscribe", methods=["GET", "POST"])
def unsubscribe_offers():  # expect: PRV501
    flash("Please call us on 0800 123456 to leave this list")
    return redirect("/")


@pages.route("/tips/unsubscribe/<token>", methods=["GET", "POST"])
def unsubscribe_tips(token):
    if request.method == "GET":
        return render_template("sure.html", token=token)
    lists.remove_by_token("tips", token)
    flash("Done. Call us on 0800 123456 with questions")
    return redirect("/")


@pages.post("/partners/unsubscribe/<token>")
def unsubscribe_partners(token):  # expect: PRV501
    form = request.form
    if len(form.get("feedback", "")) < 20:
        abort(400, "Please tell us more")
    lists.remove_by_token("partners", token)
    return redirect("/")


@pages.get("/newsletter")
@login_required
def newsletter_settings():
    return render_template("settings.html")


@pages.post("/newsletter/subscribe")
@login_required
def subscribe_newsletter():
    lists.add("newsletter", request.form["email"])
    return redirect("/")


@router.delete("/animals/{animal_id}")
def remove_animal(animal_id: int, keeper=Depends(current_visitor)):
    lists.remove("animals", animal_id)
    return {"ok": True}
