from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Listener(Base):
    __tablename__ = "listener"
    id: Mapped[int] = mapped_column(primary_key=True)
    analytics_consent: Mapped[bool] = mapped_column(default=False)
    tracking_opt_out: Mapped[bool | None]
    seats: Mapped[int]


class Visit(Base):
    __tablename__ = "visit"
    id: Mapped[int] = mapped_column(primary_key=True)
    listener_id: Mapped[int] = mapped_column(ForeignKey("listener.id"))


def agreeing():
    return select(Listener).where(Listener.analytics_consent.is_(True))
