from dataclasses import asdict, dataclass, replace
from typing import NamedTuple, TypedDict

from pydantic import BaseModel, EmailStr, Field


@dataclass(frozen=True)
class Booking:
    number: str
    deck: int
    email: str

    def public(self):
        return {k: v for k, v in asdict(self).items() if k in ("number", "deck")}

    def without_mail(self):
        return replace(self, email="")


class Passenger(BaseModel):
    ref: str
    mail: EmailStr = Field(alias="e-mail")
    iban: str
    cabin: str | None = None


class Crossing(TypedDict):
    port: str
    phone: str


class Slot(NamedTuple):
    deck: int
    place: int
