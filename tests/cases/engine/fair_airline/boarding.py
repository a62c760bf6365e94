"""Boarding and seats (Falcon)."""
import falcon

from .passengers import Passenger


class SeatResource:
    def on_get(self, req, resp):
        passenger: Passenger = req.context.passenger
        if not passenger.profile_sharing:  # expect: PRV303
            raise falcon.HTTPForbidden(title="Seats can be chosen with an open profile only")
        resp.media = {"seats": ["12A"]}


class ExitRowResource:
    def on_get(self, req, resp):
        if req.context.passenger.status == "child":
            raise falcon.HTTPForbidden(title="Not in the exit row")
        resp.media = {"seats": ["14A"]}


class BoardingResource:
    def on_get(self, req, resp):
        passenger: Passenger = req.context.passenger
        group = "first" if passenger.profile_sharing else "last"  # expect: PRV303
        resp.media = {"group": group}


class OffersResource:
    def on_get(self, req, resp):
        if not req.context.passenger.wants_third_party_offers:
            resp.media = {"offers": []}
            return
        resp.media = {"offers": ["hotel"]}
