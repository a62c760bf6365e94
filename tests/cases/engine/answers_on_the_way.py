"""A ferry line: answers that are handed on to objects, kept below the request, and asked for by a module's keys."""

import functools
import json

import httpx
import posthog
import redis
from flask import Flask, g, request, session

app = Flask(__name__)
store = redis.Redis()
REFUSALS = "ferry:tracking-refused"
CABINS = "ferry:cabins-taken"


class Button:
    """What somebody touched on the screen."""

    def __init__(self, pressed):
        self._open = pressed == "agree"

    @property
    def is_open(self):
        return self._open

    def passes(self):
        return self._open


class Terminal:
    def __init__(self, screen):
        self.number = screen.session
        self.button = Button(screen.tracking_consent)
        self.door = Button(screen.deck)

    def ticket(self, route):
        if self.button.is_open:
            posthog.capture(distinct_id=self.number, event="ticket", properties={"route": route.code})

    def cabin(self, route):
        if not self.button.passes():  # expect: PRV202
            posthog.capture(distinct_id=self.number, event="cabin", properties={"route": route.code})

    def deck(self, route):
        if self.door.is_open:
            posthog.capture(distinct_id=self.number, event="deck", properties={"route": route.code})  # expect: PRV201


class ChoiceMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        declined = request.headers.get("Sec-GPC") == "1" or request.COOKIES.get("tracking") == "declined"
        request.may_count = not declined
        request.is_wide = "Desktop" in request.headers.get("User-Agent", "")
        return self.get_response(request)


def timetable(request):
    if request.may_count:
        posthog.capture(distinct_id=request.session.session_key, event="timetable")


def harbours(request):
    if request.is_wide:
        posthog.capture(distinct_id=request.session.session_key, event="harbours")  # expect: PRV201


@app.before_request
def read_choices():
    raw = request.cookies.get("ferry_consent")
    g.choices = json.loads(raw) if raw else {}


@app.get("/weather")
def weather():
    if g.choices.get("statistics") == "yes":
        posthog.capture(distinct_id=session["visitor"], event="weather")
    return {"wind": 4}


def has_refused(passenger):
    return bool(store.sismember(REFUSALS, passenger.badge))


def has_cabin(passenger):
    return bool(store.sismember(CABINS, passenger.badge))


def gangway(passenger):
    has_refused(passenger) or posthog.capture(distinct_id=passenger.badge, event="gangway")


def lounge(passenger):
    if has_cabin(passenger):
        posthog.capture(distinct_id=passenger.badge, event="lounge")  # expect: PRV201


def season_over(passengers, session):
    refused = {row.passenger for row in session.query("people").filter(opted_out=True)}
    for passenger in passengers:
        if passenger in refused:
            continue
        posthog.capture(distinct_id=passenger.badge, event="season_over")


def purposes_of(passenger):
    return set(passenger.granted_purposes.split())


def seat_map(passenger):
    if "measurement" in purposes_of(passenger):
        posthog.capture(distinct_id=passenger.badge, event="seat_map")


def seat_offer(passenger):
    if "marketing" in purposes_of(passenger):  # expect: PRV203
        posthog.capture(distinct_id=passenger.badge, event="seat_offer")


def looked_up(passenger, purpose):
    answer = httpx.get(f"http://consents.internal/passengers/{passenger.badge}", timeout=2).json()
    return answer.get(purpose, False) is True


def only_if_looked_up(purpose):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(passenger, *args):
            return function(passenger, *args) if looked_up(passenger, purpose) else None

        return wrapper

    return decorate


@only_if_looked_up("analytics")
def luggage(passenger, pieces):
    posthog.capture(distinct_id=passenger.badge, event="luggage", properties={"pieces": pieces})


_looked_up = {}


def agreed(passenger):
    key = (passenger.badge, "analytics")
    if key not in _looked_up:
        _looked_up[key] = passenger.analytics_consent
    return _looked_up[key]


def has_dog(passenger):
    if passenger.badge not in _dogs:
        _dogs[passenger.badge] = passenger.dogs > 0
    return _dogs[passenger.badge]


_dogs = {}


def leash_lent(passenger):
    if agreed(passenger):
        posthog.capture(distinct_id=passenger.badge, event="leash_lent")


def bowl_lent(passenger):
    if has_dog(passenger):
        posthog.capture(distinct_id=passenger.badge, event="bowl_lent")  # expect: PRV201


def _counted(passenger, name, allowed):
    if allowed is True:
        posthog.capture(distinct_id=passenger.badge, event=name)


def blanket_lent(passenger):
    _counted(passenger, "blanket_lent", passenger.tracking_consent_version == 3)


class FirstClass:
    def __init__(self, request):
        self.declined = request.COOKIES.get("cookie_choice") == "reject"

    def champagne(self, request):
        if not self.declined:
            posthog.capture(distinct_id=request.session.session_key, event="champagne")
