"""Tables."""
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Base of the tables."""


class Angler(Base):
    __tablename__ = "anglers"
    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str | None] = mapped_column(String(40))
    email: Mapped[str | None] = mapped_column(String(80))
    closed_at: Mapped[str | None]


class Pond(Base):
    __tablename__ = "ponds"
    id: Mapped[int] = mapped_column(primary_key=True)
    warden_email: Mapped[str | None] = mapped_column(String(80))
    closed_at: Mapped[str | None]
