"""Listeners and their settings."""
from sqlalchemy import Boolean, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Base of all tables."""


class Listener(Base):
    """Somebody with the app."""

    __tablename__ = "listeners"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    is_premium: Mapped[bool] = mapped_column(Boolean, default=False)
    opted_out_of_analytics: Mapped[bool] = mapped_column(Boolean, default=True)
    profiling_consent: Mapped[bool] = mapped_column(Boolean, default=False)
