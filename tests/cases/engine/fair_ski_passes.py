"""Ski passes (Tornado and attrs)."""
import attrs
import tornado.web

BASE_CENTS = 5400
ANONYMITY_CENTS = 700


@attrs.define
class Skier:
    id: int
    age: int
    movement_profile_consent: bool = False

    def wants_no_profile(self):
        return not self.movement_profile_consent


@attrs.define
class Pass:
    skier: Skier
    days: int

    @property
    def price(self):
        cents = BASE_CENTS * self.days
        if self.skier.age < 16:
            cents //= 2
        if self.skier.wants_no_profile():
            cents += ANONYMITY_CENTS  # expect: PRV301
        return cents

    @property
    def insurance(self):
        return 300 * self.days

    def deposit(self):
        return 1000 if self.skier.wants_no_profile() else 500  # expect: PRV302

    def refund(self):
        return 500 if self.skier.wants_no_profile() else 1000


class LiftHandler(tornado.web.RequestHandler):
    def prepare(self):
        if not self.current_user.movement_profile_consent:  # expect: PRV303
            raise tornado.web.HTTPError(403, "profile needed")

    def get(self, lift):
        self.write({"lift": lift})


class RentalHandler(tornado.web.RequestHandler):
    def prepare(self):
        if self.current_user is None:
            raise tornado.web.HTTPError(401)

    def get(self, size):
        self.write({"size": size})


class WeatherHandler(tornado.web.RequestHandler):
    def get(self):
        skier = self.current_user
        detail = "hourly" if skier.movement_profile_consent else "daily"
        self.write({"detail": detail})


class TrackHandler(tornado.web.RequestHandler):
    def post(self):
        if not self.current_user.movement_profile_consent:
            self.set_status(204)
            return
        record_movement(self.current_user.id, self.request.body)


def record_movement(skier_id, body):
    MOVES.append((skier_id, body))


MOVES = []
