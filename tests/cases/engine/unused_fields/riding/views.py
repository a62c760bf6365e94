from flask import request, jsonify
from sqlalchemy import select, text
from .models import Rider, Driver, db


def payout(pk):
    rider = db.session.get(Rider, pk)
    return {"iban": rider.iban, "email": rider.email}


def stats():
    return db.session.execute(select(Rider.gender)).all()


def raw(conn):
    return conn.execute(text("SELECT religion FROM riders"))


def emergency():
    return [d for d in Driver.query.order_by("emergency_contact_phone")]


def rows():
    return db.session.query(Rider).filter_by(marital_status="single").all()


def create():
    form = request.form
    r = Rider(email=form["mail"], date_of_birth=form["birthday"], passport_number=form["pass"])
    r.home_phone = form["tel"]
    db.session.add(r)
    d = Driver(mobile_number=form["mobile"])
    setattr(d, "last_login_ip", request.remote_addr)
    db.session.add(d)
    db.session.query(Driver).update({"mobile_number": "x"})
    return jsonify({"ok": True})
