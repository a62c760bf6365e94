"""Fares of a taxi app, put together by small functions."""
from functools import partial, reduce
from typing import Callable, TypedDict


class Ride(TypedDict):
    km: float
    night: bool
    rider: dict


Step = Callable[[float, Ride], float]


def start(fare, ride):
    return fare + 3.2


def distance(fare, ride):
    return fare + 1.9 * ride["km"]


def night(fare, ride):
    return fare * 1.25 if ride["night"] else fare


def privacy(fare, ride):
    return fare if ride["rider"]["location_history_consent"] else fare * 1.1  # expect: PRV302


def thanks(fare, ride):
    return fare * 0.95 if ride["rider"]["location_history_consent"] else fare


def total(ride: Ride, steps: tuple[Step, ...] = (start, distance, night, privacy, thanks)):
    return reduce(lambda fare, step: step(fare, ride), steps, 0.0)


def cancel_fee(rider, minutes):
    fee = 0
    if minutes > 3:
        fee = 4
    if rider.get("do_not_track"):
        fee += 2  # expect: PRV301
    return fee


def luggage_fee(pieces, *, per_piece=1.5):
    return pieces * per_piece


def tip_options(rider):
    return [0.05, 0.1] if rider.get("do_not_track") else [0.1, 0.15]


late_fee = partial(luggage_fee, per_piece=3)
