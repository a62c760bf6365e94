"""Cookies set in middleware, behind decorators, by helpers that are told their name, and taken away."""

import secrets
import time
import uuid
from datetime import datetime, timedelta, timezone
from functools import wraps

from django.conf import settings
from django.shortcuts import render
from flask import Flask, after_this_request, g, request
from quart import Quart, make_response
from werkzeug.wrappers import Response as WResponse

app = Flask(__name__)
qapp = Quart(__name__)
ONE_YEAR = timedelta(days=365)
COOKIE_AGE = 2 * 365 * 24 * 60 * 60


def has_cookie_consent(request):
    return request.cookies.get("cookie_consent") == "accepted"


@app.after_request
def add_visitor(response):
    if request.cookies.get("visitor") is None:
        response.set_cookie("visitor", uuid.uuid4().hex, max_age=COOKIE_AGE)  # expect: PRV205
    return response


@app.after_request
def add_visitor_ok(response):
    if has_cookie_consent(request) and request.cookies.get("visitor") is None:
        response.set_cookie("visitor", uuid.uuid4().hex, max_age=COOKIE_AGE)
    return response


@app.route("/x")
def deferred():
    @after_this_request
    def remember(response):
        response.set_cookie("_ga", g.client_id, max_age=COOKIE_AGE)  # expect: PRV205
        return response

    return "ok"


@qapp.route("/q")
async def q():
    response = await make_response("x")
    response.set_cookie("mkt_uid", str(uuid.uuid4()), expires=datetime.now(timezone.utc) + ONE_YEAR)  # expect: PRV205
    return response


def wz(environ, start_response):
    response = WResponse("hello")
    response.set_cookie("unique_visitor", secrets.token_hex(8), max_age=ONE_YEAR)  # expect: PRV205
    response.set_cookie("last_visit", str(time.time()), max_age=ONE_YEAR)
    response.set_cookie("page", "3", max_age=ONE_YEAR)
    return response(environ, start_response)


class VisitorMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        visitor = request.COOKIES.get("vid") or uuid.uuid4().hex
        request.visitor = visitor
        response = self.get_response(request)
        response.set_cookie("vid", visitor, max_age=settings.VISITOR_AGE, httponly=True)  # expect: PRV205
        return response


class ConsentMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not request.user.is_authenticated or not request.user.tracking_consent:
            return response
        response.set_cookie("vid", uuid.uuid4().hex, max_age=settings.VISITOR_AGE)
        return response


def analytics_only(view):
    @wraps(view)
    def inner(request, *args):
        if not request.consents.analytics:
            return render(request, "plain.html")
        return view(request, *args)

    return inner


@analytics_only
def tracked(request):
    response = render(request, "t.html")
    response.set_cookie("tracking_id", uuid.uuid4().hex)
    return response


def login(request):
    response = render(request, "login.html")
    response.set_cookie("remember_token", secrets.token_urlsafe(32), max_age=COOKIE_AGE)
    response.set_cookie("device_verification", secrets.token_urlsafe(32), max_age=COOKIE_AGE, secure=True)
    response.set_cookie("sessionid", secrets.token_urlsafe(32), max_age=COOKIE_AGE)
    response.set_cookie("guest_basket", uuid.uuid4().hex, max_age=COOKIE_AGE)
    response.set_cookie("preferred_store", request.POST["store"], max_age=COOKIE_AGE)
    response.set_cookie("dark_mode", "1", max_age=COOKIE_AGE)
    response.set_cookie("ref", request.GET.get("ref", ""), max_age=COOKIE_AGE)
    response.set_cookie("opt_out", "1", max_age=COOKIE_AGE)
    response.set_cookie("tracking_opt_out", uuid.uuid4().hex, max_age=COOKIE_AGE)
    response.set_cookie("tracking", "off", max_age=COOKIE_AGE)
    return response


def forget(response):
    response.set_cookie("_ga", "", max_age=0)
    response.set_cookie("visitor_id", "", expires=0)
    response.delete_cookie("_fbp")
    response.set_cookie("_fbp", "deleted", max_age=-1)


def pixel(request, response, campaign):
    response.set_cookie("fbclid", request.args["fbclid"])
    response.set_cookie("_gcl_au", request.args["gclid"], max_age=90 * 86400)  # expect: PRV205


def keep(response, key, value):
    response.set_cookie(key, value, max_age=COOKIE_AGE)  # expect: PRV205


def wrapped(response):
    keep(response, "visitor_id", uuid.uuid4().hex)
    keep(response, "theme", "dark")


def keep_safe(response, key, value):
    response.set_cookie(key, value, max_age=COOKIE_AGE)


def wrapped_safe(response, lang):
    keep_safe(response, "lang", lang)
