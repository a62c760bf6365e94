"""Einwilligungen im Vereinsportal (Flask)."""
import posthog
from flask import Blueprint, g, redirect, request, url_for
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
portal = Blueprint("portal", __name__)


class Mitglied(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    einwilligung_statistik = db.Column(db.Boolean, default=True)  # expect: PRV204
    einwilligung_werbung = db.Column(db.Boolean, default=False)
    aktiv = db.Column(db.Boolean, default=True)


@portal.get("/kurse")
def kurse():
    if g.mitglied.einwilligung_statistik:
        posthog.capture(g.mitglied.id, "kurse")
    return "kurse"


@portal.get("/halle")
def halle():
    if not g.mitglied.einwilligung_statistik:  # expect: PRV202
        posthog.capture(g.mitglied.id, "halle")
    return "halle"


@portal.get("/trainer")
def trainer():
    if g.mitglied.einwilligung_werbung:  # expect: PRV203
        posthog.capture(g.mitglied.id, "trainer")
    return "trainer"


@portal.post("/einwilligung")
def einwilligung_speichern():
    g.mitglied.einwilligung_werbung = request.form.get("werbung") == "ja"
    g.mitglied.einwilligung_statistik = request.form.get("statistik") == "ja"
    db.session.commit()
    return redirect(url_for("portal.kurse"))


@portal.post("/beitritt")
def beitritt():
    g.mitglied.aktiv = True
    g.mitglied.einwilligung_werbung = True  # expect: PRV207
    db.session.commit()
    return redirect(url_for("portal.kurse"))
