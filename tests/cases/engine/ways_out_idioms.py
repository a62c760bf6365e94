"""Ways in which leaving is made hard, and letters without a way out (several frameworks in one file)."""
import smtplib
import time
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from aiohttp import web
from flask import Blueprint, current_app, request, session
from flask.views import MethodView

from .models import Enthusiast, db

bp = Blueprint("fans", __name__)


class UnsubscribeTour(MethodView):  # expect: PRV501
    def post(self):
        if "fan" not in session:
            return current_app.login_manager.unauthorized()
        Enthusiast.query.get(session["fan"]).lists.remove("tour")
        db.session.commit()
        return "", 204


class UnsubscribeShop(MethodView):
    def post(self):
        Enthusiast.query.filter_by(token=request.args["token"]).one().lists.remove("shop")
        db.session.commit()
        return "", 204


bp.add_url_rule("/unsubscribe/tour", view_func=UnsubscribeTour.as_view("tour"))
bp.add_url_rule("/unsubscribe/shop", view_func=UnsubscribeShop.as_view("shop"))


@bp.post("/unsubscribe/album")
def unsubscribe_album():  # expect: PRV501
    reason = request.form["reason"]
    Enthusiast.query.filter_by(token=request.args["token"]).one().leave("album", reason)
    db.session.commit()
    return "", 204


@bp.post("/unsubscribe/merch")
def unsubscribe_merch():
    reason = request.form.get("reason")
    Enthusiast.query.filter_by(token=request.args["token"]).one().leave("merch", reason)
    db.session.commit()
    return "", 204


async def unsubscribe_radio(request):  # expect: PRV501
    time.sleep(3)
    await request.app["store"].remove(request.query["token"], "radio")
    return web.Response(status=204)


async def unsubscribe_video(request):
    await request.app["store"].remove(request.query["token"], "video")
    return web.Response(status=204)


def setup(app):
    app.router.add_post("/unsubscribe/radio", unsubscribe_radio)
    app.router.add_post("/unsubscribe/video", unsubscribe_video)


def _multipart(to, subject, text):
    message = MIMEMultipart("alternative")
    message["To"] = to
    message["Subject"] = subject
    message.attach(MIMEText(text, "plain"))
    return message


def tour_promotion(fans):
    with smtplib.SMTP_SSL("smtp.band.internal") as server:
        for fan in fans:
            message = _multipart(fan.email, "Tour promotion", "Tickets from 30.")
            server.sendmail("band@band.internal", fan.email, message.as_string())  # expect: PRV502


def album_promotion(fans):
    with smtplib.SMTP_SSL("smtp.band.internal") as server:
        for fan in fans:
            message = _multipart(fan.email, "Album promotion", "Out now. Unsubscribe: https://band.internal/u/" + fan.token)
            server.sendmail("band@band.internal", fan.email, message.as_string())


def merch_promotion():
    with smtplib.SMTP_SSL("smtp.band.internal") as server:
        for fan in Enthusiast.query.order_by(Enthusiast.id):
            message = _multipart(fan.email, "Merch promotion", "Unsubscribe: https://band.internal/u/" + fan.token)
            server.sendmail("band@band.internal", fan.email, message.as_string())


def cancelled_show(show):
    with smtplib.SMTP_SSL("smtp.band.internal") as server:
        for fan in show.ticket_holders:
            message = _multipart(fan.email, "The show is cancelled", "You get your money back.")
            server.sendmail("band@band.internal", fan.email, message.as_string())
