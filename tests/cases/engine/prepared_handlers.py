"""Swap shop for seeds (Tornado)."""
import json
import uuid

import tornado.web
from mixpanel import Mixpanel

mp = Mixpanel("token")


class Base(tornado.web.RequestHandler):
    def prepare(self):
        raw = self.get_cookie("privacy_choices")
        self.choices = json.loads(raw) if raw else {}

    @property
    def may_measure(self):
        return bool(self.choices.get("analytics"))


class Measured(tornado.web.RequestHandler):
    """Whatever is below receives only the events of those who agreed."""

    def prepare(self):
        if self.get_cookie("analytics_consent") != "yes":
            self.set_status(204)
            self.finish()
            raise tornado.web.Finish()


class Seed(Base):
    def get(self, seed_id):
        if self.may_measure:
            mp.track(self.current_user.id, "seed seen", {"seed": seed_id})
        self.write({"seed": seed_id})

    def post(self, seed_id):
        mp.track(self.current_user.id, "seed offered", {"seed": seed_id})  # expect: PRV201
        self.write({"ok": True})

    def delete(self, seed_id):
        if not self.may_measure:
            self.write({"ok": True})
            return
        mp.track(self.current_user.id, "seed gone")
        self.write({"ok": True})


class Beacon(Measured):
    def post(self):
        body = json.loads(self.request.body)
        mp.track(self.current_user.id, body["name"])


class Welcome(Base):
    def get(self):
        self.set_cookie("welcome_seen", "1", expires_days=365)
        if self.choices.get("analytics"):
            self.set_cookie("visitor", uuid.uuid4().hex, expires_days=365)
        self.set_secure_cookie("session", self.request.connection.context.address[0] and "s")
        self.render("welcome.html")


class Landing(Base):
    def get(self):
        self.set_cookie("_ga", "GA1.1." + str(uuid.uuid4().int), expires_days=730)  # expect: PRV205
        self.render("landing.html")


class Choices(Base):
    def post(self):
        chosen = {name: self.get_body_argument(name, "") == "on" for name in ("analytics", "marketing")}
        self.set_cookie("privacy_choices", json.dumps(chosen), expires_days=180)
        self.redirect("/")


class Letters(Base):
    def post(self):
        wanted = self.get_body_argument("newsletter_opt_in", "yes") == "yes"  # expect: PRV204
        paper = self.get_body_argument("paper_catalogue", "yes") == "yes"
        self.application.db.letters(self.current_user.id, wanted, paper)
