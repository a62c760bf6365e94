"""Wifi of a station: consent kept in a session, an enum and a store (Bottle, Redis)."""
import enum
import uuid

import mixpanel
from bottle import Bottle, redirect, request, response

app = Bottle()
mp = mixpanel.Mixpanel("t")


class Answer(enum.Enum):
    YES = "yes"
    NO = "no"
    NEVER_ASKED = "never asked"


class Visit:
    def __init__(self, store, key):
        self.store = store
        self.key = key

    def tracking_answer(self) -> Answer:
        return Answer(self.store.get(f"{self.key}:tracking") or Answer.NEVER_ASKED.value)

    def allows_tracking(self) -> bool:
        return self.tracking_answer() is Answer.YES


@app.get("/connect")
def connect():
    visit = request.visit
    if visit.allows_tracking():
        mp.track(visit.key, "connect")
    return "connected"


@app.get("/map")
def plan():
    visit = request.visit
    if visit.tracking_answer() is Answer.NO:  # expect: PRV202
        mp.track(visit.key, "map")
    return "map"


@app.get("/shops")
def shops():
    visit = request.visit
    if visit.tracking_answer() is not Answer.YES:
        return "shops"
    mp.track(visit.key, "shops")
    return "shops"


@app.get("/trains")
def trains():
    mp.track(request.visit.key, "trains")  # expect: PRV201
    return "trains"


@app.get("/hello")
def hello():
    if not request.get_cookie("visitor"):
        response.set_cookie("visitor", uuid.uuid4().hex, max_age=31536000)  # expect: PRV205
    response.set_cookie("lang", "en", max_age=31536000)
    return "hello"


@app.post("/answer")
def answer():
    visit = request.visit
    visit.store.set(f"{visit.key}:tracking", request.forms.get("tracking", "no"))
    redirect("/connect")


@app.post("/answer-by-default")
def answer_by_default():
    visit = request.visit
    visit.store.set(f"{visit.key}:tracking", request.forms.get("tracking_consent", "yes"))  # expect: PRV204
    redirect("/connect")
