"""Subscribers of a podcast, with SQLModel."""
from sqlmodel import Field, SQLModel


class Fan(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str
    nickname: str
    phone_number: str | None = None
    episodes_by_mail: bool = False
    deleted: bool = False
