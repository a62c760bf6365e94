"""What the office does with records."""
from sqlalchemy import delete, select, update

from .models import Angler, Pond


def greeting(session, pk):
    angler = session.get(Angler, pk)
    return f"{angler.first_name} <{angler.email}>"


def wardens(session):
    return [pond.warden_email for pond in session.scalars(select(Pond))]


def forget_user(session, pk, now):  # expect: PRV504
    session.execute(update(Angler).where(Angler.id == pk).values(closed_at=now))
    session.commit()


def anonymize_user(session, pk):
    session.execute(update(Angler).where(Angler.id == pk).values(first_name=None, email=None))
    session.commit()


def erase_user(session, pk):
    session.execute(delete(Angler).where(Angler.id == pk))
    session.commit()


def close_pond(session, pk, now):
    session.execute(update(Pond).where(Pond.id == pk).values(closed_at=now))
    session.commit()
