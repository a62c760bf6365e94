"""Cookies of many frameworks: those that tell visitors apart, and those that a service needs."""

import datetime as dt
import random
import secrets
import string
import uuid
from datetime import timedelta
from http import cookies
from http.cookies import SimpleCookie

import bottle
import requests
import tornado.web
from aiohttp import web
from django.utils.deprecation import MiddlewareMixin
from fastapi import FastAPI, Response
from pyramid.response import Response as PResponse
from sanic import Sanic
from sanic.response import text
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse

from .conf import settings
from .ids import new_visitor_id

YEAR = 60 * 60 * 24 * 365
VISITOR_COOKIE = "vis"
app = FastAPI()


class VisitorMiddleware(MiddlewareMixin):
    def process_response(self, request, response):
        if "vid" not in request.COOKIES:
            response.set_cookie("vid", str(uuid.uuid4()), max_age=YEAR)  # expect: PRV205
        return response


class IdMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.set_cookie(key="tracking_id", value=secrets.token_hex(16))  # expect: PRV205
        response.set_cookie(key="request_id", value=str(uuid.uuid4()))
        return response


class Guarded(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        if request.cookies.get("tracking_consent") == "granted":
            response.set_cookie(key="tracking_id", value=secrets.token_hex(16))
        return response


class Main(tornado.web.RequestHandler):
    def get(self):
        if not self.get_cookie("uid"):
            self.set_secure_cookie("uid", str(uuid.uuid4()))  # expect: PRV205
        self.set_cookie("_ga", self.get_argument("cid"), expires_days=700)  # expect: PRV205
        self.set_cookie("lang", "en", expires_days=700)


async def handler(request):
    resp = web.Response(text="hi")
    resp.set_cookie("anonymous_id", uuid.uuid1().hex, max_age=31536000)  # expect: PRV205
    resp.set_cookie("nonce", uuid.uuid1().hex, max_age=31536000)
    return resp


@bottle.route("/")
def index():
    bottle.response.set_cookie("visitor", new_visitor_id(), max_age=YEAR)  # expect: PRV205
    return "hi"


def pyr(request):
    response = PResponse("x")
    expires = dt.datetime.utcnow() + timedelta(days=365)
    response.set_cookie("who", value=uuid.uuid4().hex, expires=expires)  # expect: PRV205
    response.set_cookie("flow_step", value=uuid.uuid4().hex, expires=dt.datetime.utcnow() + timedelta(minutes=45))
    response.set_cookie("w2", value=uuid.uuid4().hex, expires=dt.datetime.utcnow() + timedelta(minutes=45))
    return response


async def sanic_view(request):
    response = text("x")
    response.cookies["visitor_uuid"] = str(uuid.uuid4())  # expect: PRV205
    response.cookies["visitor_uuid"]["max-age"] = YEAR
    response.add_cookie("_fbp", request.args.get("fbp"), max_age=YEAR)  # expect: PRV205
    response.cookies["theme"] = "dark"
    return response


def wsgi(environ, start_response):
    jar = SimpleCookie()
    jar["uid"] = uuid.uuid4().hex  # expect: PRV205
    jar["uid"]["max-age"] = YEAR
    jar["session"] = uuid.uuid4().hex
    start_response("200 OK", [("Set-Cookie", jar.output(header=""))])
    return []


def fetch(url):
    s = requests.Session()
    s.cookies.set("visitor_id", uuid.uuid4().hex)
    s.cookies["visitor_id"] = uuid.uuid4().hex
    return s.get(url)


@app.get("/")
def root(response: Response):
    response.set_cookie(VISITOR_COOKIE, secrets.token_urlsafe(16), YEAR)  # expect: PRV205
    response.set_cookie(settings.VISITOR_COOKIE_NAME, secrets.token_urlsafe(16), YEAR)  # expect: PRV205
    response.set_cookie(settings.SESSION_COOKIE_NAME, secrets.token_urlsafe(16), YEAR)
    return {}


@app.get("/b")
def b(response: Response, analytics_consent: bool = False):
    if analytics_consent:
        response.set_cookie(VISITOR_COOKIE, secrets.token_urlsafe(16), YEAR)
    return {}


def _remember(response):
    visitor = uuid.uuid4().hex
    response.set_cookie("visitor_id", visitor, max_age=YEAR)
    return response


def page_a(request, user):
    response = JSONResponse({})
    if user.analytics_consent:
        _remember(response)
    return response


def page_b(request, user):
    response = JSONResponse({})
    return _remember(response) if request.user.has_consented else response


def _remember2(response):
    visitor = uuid.uuid4().hex
    response.set_cookie("visitor_id", visitor, max_age=YEAR)  # expect: PRV205
    return response


def page_c(request, user):
    response = JSONResponse({})
    if user.analytics_consent:
        _remember2(response)
    return response


def page_d(request):
    return _remember2(JSONResponse({}))


def variant(request):
    response = JSONResponse({})
    response.set_cookie("ab_variant", random.choice("ab"), max_age=YEAR)
    response.set_cookie("tz", request.query_params["tz"], max_age=YEAR)
    response.set_cookie("last_seen", dt.datetime.now().isoformat(), max_age=YEAR)
    response.set_cookie("device_token", secrets.token_hex(), max_age=YEAR)
    response.set_cookie("_ga", "", expires=0)
    response.set_cookie("cookies_accepted", "yes", max_age=YEAR)
    return response


def optout(request):
    response = JSONResponse({})
    if request.cookies.get("do_not_track"):
        return response
    response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)
    return response


def wrong(request):
    response = JSONResponse({})
    if not request.user.analytics_consent:
        response.set_cookie("visitor_id", uuid.uuid4().hex, max_age=YEAR)  # expect: PRV205
    return response


def functional(request):
    response = JSONResponse({})
    if request.user.cookie_preferences.functional:
        response.set_cookie("_ga", uuid.uuid4().hex, max_age=YEAR)  # expect: PRV205
    return response


class Jar:
    def set_cookie(self, name, value):
        self.x = {name: value}


def own(jar: Jar):
    jar.set_cookie("visitor_id", uuid.uuid4().hex)


def header(response):
    response.headers["Set-Cookie"] = f"_ga={uuid.uuid4()}; Max-Age=63072000"  # expect: PRV205


def set_all(response, pairs):
    for name, value in pairs:
        response.set_cookie(name, value)


def known(response, visitor):
    response.set_cookie("visitor_id", visitor.id, max_age=YEAR)  # expect: PRV205
    response.set_cookie("mp_123_mixpanel", visitor.id, max_age=YEAR)  # expect: PRV205
