import segment.analytics as analytics
from celery import shared_task
from sqlalchemy import not_, select

from tickets.db import Session
from tickets.tables import Listener, Visit, agreeing


@shared_task
def season_report():
    with Session() as session:
        for listener in session.scalars(agreeing()):
            analytics.track(str(listener.id), "season", {"seats": listener.seats})


@shared_task
def weekly_report():
    with Session() as session:
        found = session.query(Listener).filter(Listener.analytics_consent == True, Listener.seats > 0)  # noqa: E712
        for listener in found.order_by(Listener.id):
            analytics.track(str(listener.id), "week", {"seats": listener.seats})


@shared_task
def daily_report():
    with Session() as session:
        everyone = session.scalars(select(Listener).where(Listener.seats > 0)).all()
        for listener in everyone:
            analytics.track(str(listener.id), "day", {"seats": listener.seats})  # expect: PRV201


@shared_task
def visits_report():
    with Session() as session:
        rows = session.execute(select(Visit, Listener).join(Listener).where(not_(Listener.tracking_opt_out))).all()
        for visit, listener in rows:
            analytics.track(str(listener.id), "visit", {"visit": visit.id})


@shared_task
def lapsed_report():
    with Session() as session:
        refusing = select(Listener).where(Listener.analytics_consent.is_(False))  # expect: PRV202
        for listener in session.scalars(refusing):
            analytics.track(str(listener.id), "lapsed")


@shared_task(bind=True)
def one_report(self, listener_id):
    with Session() as session:
        listener = session.get(Listener, listener_id)
        if listener is None or listener.tracking_opt_out:
            return
        analytics.track(str(listener.id), "one")


def enqueue(listener):
    if listener.analytics_consent:
        one_report.delay(listener.id)
