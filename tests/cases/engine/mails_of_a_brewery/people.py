"""Drinkers, and how to pick them."""
from sqlalchemy import select

from .db import Drinker, session


def all_drinkers():
    return session.scalars(select(Drinker)).all()


def subscribed_drinkers():
    return session.scalars(select(Drinker).where(Drinker.wants_offers.is_(True))).all()


def drinkers_near(town):
    return session.scalars(select(Drinker).where(Drinker.town == town)).all()
