from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Listener(Base):
    __tablename__ = "listeners"
    id: Mapped[int] = mapped_column(primary_key=True)
    political_leaning: Mapped[str | None] = mapped_column(String(20))
    ethnicity: Mapped[str | None] = mapped_column(String(30))
    favourite_show: Mapped[str | None] = mapped_column(String(30))
    plays: Mapped[list["Play"]] = relationship(back_populates="listener")


class Play(Base):
    __tablename__ = "plays"
    id: Mapped[int] = mapped_column(primary_key=True)
    listener_id: Mapped[int] = mapped_column(ForeignKey("listeners.id"))
    show: Mapped[str] = mapped_column(String(30))
    listener: Mapped[Listener] = relationship(back_populates="plays")
