from flask import Blueprint, abort, g, jsonify, render_template

from .members import adults, sharing_required

pages = Blueprint("pages", __name__)

ROWS = {"front": 9, "back": 12}


@pages.get("/accept-tracking")
def accept_tracking():
    return render_template("accept.html")


@pages.get("/seats/<show>")
@sharing_required
def seats(show):
    return render_template("seats.html", show=show)


@pages.get("/late/<show>")
@adults
def late_show(show):
    return render_template("seats.html", show=show)


@pages.get("/refund/<ticket>")
def refund(ticket):
    if not g.member.email_confirmed:
        abort(403)
    return jsonify(ticket=ticket)


@pages.get("/queue")
def queue():
    if g.member.allows_tracking:  # expect: PRV303
        return jsonify(lane="priority")
    return jsonify(lane="standard")


@pages.get("/price/<row>")
def price(row):
    amount = ROWS[row]
    if g.member.allows_tracking:
        amount = amount - 1
    return jsonify(price=amount)


@pages.get("/popcorn")
def popcorn():
    return jsonify(price=4 if g.member.allows_tracking else 5)  # expect: PRV302


@pages.get("/parking")
def parking():
    return jsonify(price=4 if g.member.is_adult else 2)
