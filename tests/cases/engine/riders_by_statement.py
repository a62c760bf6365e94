"""Reports of a bike rental to its analytics service."""
import os

from amplitude import Amplitude, BaseEvent
from sqlalchemy import Boolean, String, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

amplitude = Amplitude(os.environ["AMPLITUDE"])


class Base(DeclarativeBase):
    pass


class Rider(Base):
    __tablename__ = "riders"
    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(40))
    usage_opt_in: Mapped[bool] = mapped_column(Boolean, default=False)
    banned: Mapped[bool] = mapped_column(Boolean, default=False)


def weekly(session):
    for rider in session.scalars(select(Rider).where(Rider.usage_opt_in.is_(True))):
        amplitude.track(BaseEvent("week", user_id=rider.token))


def monthly(session):
    for rider in session.scalars(select(Rider).where(Rider.banned.is_(False))):
        amplitude.track(BaseEvent("month", user_id=rider.token))  # expect: PRV201


def daily(session):
    rows = session.execute(text("SELECT token FROM riders WHERE usage_opt_in = true AND NOT banned"))
    for (token,) in rows:
        amplitude.track(BaseEvent("day", user_id=token))


def hourly(session):
    rows = session.execute(text("SELECT token FROM riders WHERE NOT banned"))
    for (token,) in rows:
        amplitude.track(BaseEvent("hour", user_id=token))  # expect: PRV201


def yearly(session):
    query = session.query(Rider).filter_by(usage_opt_in=True).filter(Rider.banned == False)  # noqa: E712
    for rider in query.all():
        amplitude.track(BaseEvent("year", user_id=rider.token))
