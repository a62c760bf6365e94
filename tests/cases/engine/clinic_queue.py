"""Flask portal of a clinic: who waits how long and who gets in."""
from flask import Blueprint, abort, current_app, g, jsonify, make_response, render_template

portal = Blueprint("portal", __name__)


class ConsentNeeded(Exception):
    pass


@portal.errorhandler(ConsentNeeded)
def consent_needed(error):
    return render_template("please-consent.html"), 403


def demand_marketing():
    if not g.patient.marketing_consent:  # expect: PRV303
        raise ConsentNeeded


@portal.get("/results/<int:test>")
def results(test):
    demand_marketing()
    return jsonify(current_app.lab.result(test))


@portal.get("/queue")
def queue():
    settings = {"priority": 1, "sms": True}
    if not g.patient.newsletter_consent and not g.patient.research_consent:
        settings["sms"] = True
    return jsonify(settings)


@portal.get("/video")
def video():
    if not g.patient.video_consent:
        abort(409)
    return jsonify(room=current_app.rooms.open(g.patient.id))


@portal.get("/appointments")
def appointments():
    slots = current_app.calendar.free()
    if g.patient.data_sharing_refused:  # expect: PRV303
        slots = slots[:3]
    return jsonify(slots)


@portal.get("/prescriptions")
def prescriptions():
    if g.patient.open_invoices > 2:
        abort(402)
    return jsonify(current_app.pharmacy.open(g.patient.id))


@portal.post("/visits")
def count_visit():
    if not g.patient.analytics_consent:
        return make_response("", 204)
    current_app.visits.append(g.patient.id)
    return make_response("", 204)


@portal.get("/chat")
def chat():
    model = "fast" if g.patient.data_sharing_consent else "slow"  # expect: PRV303
    return jsonify(model=model)


@portal.get("/leaflet")
def leaflet():
    language = "de" if g.patient.speaks_german else "en"
    return render_template(f"leaflet.{language}.html")
