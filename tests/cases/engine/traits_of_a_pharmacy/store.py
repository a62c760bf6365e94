"""Clients of a pharmacy (SQLAlchemy)."""
from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Client(Base):
    __tablename__ = "client"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(200))  # expect: PRV702
    diabetic: Mapped[bool] = mapped_column(Boolean, default=False)
    penicillin_allergy: Mapped[bool] = mapped_column(Boolean, default=False)
    postcode: Mapped[str] = mapped_column(String(10))
    offers_opt_in: Mapped[bool] = mapped_column(Boolean, default=False)
