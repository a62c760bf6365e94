"""A theatre's site (aiohttp, Starlette and plain functions)."""
import argparse
import uuid
from http.cookies import SimpleCookie

import amplitude
from aiohttp import web
from starlette.responses import HTMLResponse

client = amplitude.Amplitude("key")


async def stage(request):
    response = web.Response(text="stage")
    response.set_cookie("tracking_id", str(uuid.uuid4()), max_age=3600 * 24 * 400)  # expect: PRV205
    return response


async def box_office(request):
    response = web.Response(text="tickets")
    response.set_cookie("cart_id", str(uuid.uuid4()), max_age=3600 * 24)
    return response


async def programme(request):
    response = web.Response(text="programme")
    if request.cookies.get("cookie_consent") == "accepted":
        response.set_cookie("tracking_id", str(uuid.uuid4()), max_age=3600 * 24 * 400)
    return response


async def accept_cookies(request):
    response = web.Response(text="thanks")
    response.set_cookie("cookie_consent", "accepted", max_age=3600 * 24 * 180)
    response.set_cookie("tracking_id", str(uuid.uuid4()), max_age=3600 * 24 * 400)
    return response


def page(request):
    response = HTMLResponse("<p>play</p>")
    if "_ga" not in request.cookies:
        response.set_cookie("_ga", f"GA1.2.{uuid.uuid4().int}", max_age=63072000)  # expect: PRV205
    return response


def dark_mode(request):
    response = HTMLResponse("<p>play</p>")
    response.set_cookie("theme", "dark", max_age=63072000)
    return response


def cgi_header():
    jar = SimpleCookie()
    jar["_fbp"] = uuid.uuid4().hex  # expect: PRV205
    return jar.output()


def cgi_language():
    jar = SimpleCookie()
    jar["lang"] = "de"
    return jar.output()


def parser():
    args = argparse.ArgumentParser()
    args.add_argument("--consent", default=True, action=argparse.BooleanOptionalAction)  # expect: PRV204
    args.add_argument("--colour", default=True, action=argparse.BooleanOptionalAction)
    return args


def register_guest(name, newsletter_consent=True):  # expect: PRV204
    return {"name": name, "newsletter_consent": newsletter_consent}


def register_child(name, newsletter_consent=False):
    return {"name": name, "newsletter_consent": newsletter_consent}


def import_guests(rows, db):
    for row in rows:
        db.guests.insert_one({"name": row["name"], "marketing_consent": True})  # expect: PRV207


def import_with_answers(rows, db):
    for row in rows:
        db.guests.insert_one({"name": row["name"], "marketing_consent": row["agreed"] == "j"})


def on_preferences(data, guest):
    guest["consents"]["statistics"] = data["statistics"]
    guest["consents"]["marketing"] = False
    return guest


def bought(guest, play):
    if guest.cookie_preferences.get("statistics"):
        client.track(amplitude.BaseEvent("bought", user_id=guest.id))


def watched(guest, play):
    if guest.cookie_preferences.get("necessary"):  # expect: PRV203
        client.track(amplitude.BaseEvent("watched", user_id=guest.id))


def left(guest, play):
    if guest.cookie_preferences.get("statistics") is False:  # expect: PRV202
        client.track(amplitude.BaseEvent("left", user_id=guest.id))


def clapped(guest, play):
    client.track(amplitude.BaseEvent("clapped", user_id=guest.id))  # expect: PRV201


def declined(guest):
    client.flush()
    return guest
