"""Requests and notices."""
from datetime import datetime

from pydantic import BaseModel, EmailStr, Field


class TicketOrder(BaseModel):
    route: str
    departs: datetime
    contact_phone: str
    vehicle_length: float = 0.0
    reference: str = ""


class Passenger(BaseModel):
    id: int
    last_name: str
    email: EmailStr
    analytics_consent: bool = False


class CrossingNotice(BaseModel):
    route: str
    departs: datetime
    vessel: str = Field(default="", description="for example 'Seagull', or captain@ferry.example for a charter")
    passengers: int = 0

    @classmethod
    def of(cls, crossing):
        return cls(
            route=crossing.route.name,
            departs=crossing.departs,
            vessel=crossing.vessel.name,
            passengers=len(crossing.passengers),
        )


class BoardingNotice(BaseModel):
    route: str
    gate: int
    reply_to: str


def boarding(order: TicketOrder, passenger: Passenger, gate: int) -> BoardingNotice:
    return BoardingNotice(route=order.route, gate=gate, reply_to=passenger.email)
