"""Tables."""
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Drinker(Base):
    __tablename__ = "drinker"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    town: Mapped[str]
    wants_offers: Mapped[bool] = mapped_column(default=False)


session = Session(create_engine("postgresql:///brewery"))
