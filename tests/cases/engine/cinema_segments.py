"""Celery tasks that choose whom to write to."""
from celery import Celery
from sqlalchemy import func, select

from .db import Session
from .tables import Guest, Visit

app = Celery("cinema")


@app.task
def queer_film_festival_offer():
    with Session() as session:
        guests = session.scalars(select(Guest.id).where(Guest.sexual_orientation != "straight"))  # expect: PRV402
        for guest_id in guests:
            app.send_task("mail.offer", args=[guest_id, "festival-pass"])


@app.task
def regulars_offer():
    with Session() as session:
        guests = session.scalars(select(Visit.guest_id).group_by(Visit.guest_id).having(func.count() > 10))
        for guest_id in guests:
            app.send_task("mail.offer", args=[guest_id, "regulars"])


@app.task
def wheelchair_notice(showing_id):
    with Session() as session:
        for guest in session.scalars(select(Guest).where(Guest.uses_wheelchair.is_(True))):
            app.send_task("mail.notice", args=[guest.id, f"The lift is closed on the day of showing {showing_id}"])


@app.task
def label_guests(classifier):
    with Session() as session:
        for guest in session.scalars(select(Guest)):
            titles = [visit.title for visit in guest.visits]
            guest.inferred_ethnicity = classifier.predict([titles])[0]  # expect: PRV401
            guest.taste = titles[-1] if titles else ""
        session.commit()


def ticket_price(guest, base):
    if guest.is_student:
        return base - 2
    return base


def popcorn_price(guest):
    match guest.religion:
        case "jewish" | "muslim":  # expect: PRV402
            return 4.5
        case _:
            return 5.0
