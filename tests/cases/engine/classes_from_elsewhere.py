"""Queries over classes of an application whose models are not here to be read."""
import logging

from django.shortcuts import get_object_or_404
from ferry.models import Passenger, Pier
from sqlalchemy import select

logger = logging.getLogger(__name__)


def one(pk):
    it = Passenger.objects.get(pk=pk)
    logger.info("%s", it.name)  # expect: PRV601
    logger.info("%s", it.deck)


def pier(pk):
    it = Pier.objects.get(pk=pk)
    logger.info("%s", it.name)


def each(deck):
    for it in Passenger.objects.filter(deck=deck):
        logger.info("%s", it.name)  # expect: PRV601


def found(pk):
    it = get_object_or_404(Passenger, pk=pk)
    logger.info("%s", it.name)  # expect: PRV601


def selected(session, pk):
    it = session.scalars(select(Passenger).where(Passenger.id == pk)).one()
    logger.info("%s", it.name)  # expect: PRV601
    thing = session.scalars(select(Pier).where(Pier.id == pk)).one()
    logger.info("%s", thing.name)


def columns(pk):
    it, deck = Passenger.objects.values_list("email", "deck").get(pk=pk)
    logger.info("%s", it)  # expect: PRV601
    logger.info("%s", deck)


def addresses(deck):
    every = Passenger.objects.filter(deck=deck).values_list("email", flat=True)
    logger.info("%s", list(every))  # expect: PRV601
    logger.info("%d", len(every))
    for it in every.distinct():
        logger.info("%s", it)  # expect: PRV601
