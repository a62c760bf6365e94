"""Appointments of a physiotherapist (Litestar and msgspec)."""
import msgspec
from litestar import Litestar, get, post


class Booking(msgspec.Struct):
    full_name: str
    phone: str
    passport_number: str  # expect: PRV702
    birth_date: str
    weekday: int


class Callback(msgspec.Struct):
    phone: str
    email: str | None = None  # expect: PRV702


class Room(msgspec.Struct):
    number: int
    phone: str


BOOKINGS = []


@post("/bookings")
async def book(data: Booking) -> dict:
    BOOKINGS.append((data.full_name, data.phone, data.birth_date, data.weekday))
    return {"ok": True}


@post("/callbacks")
async def call_back(data: Callback) -> dict:
    BOOKINGS.append(data.phone)
    return {"ok": True}


@get("/rooms")
async def rooms() -> list[Room]:
    return [Room(1, "12")]


app = Litestar([book, call_back, rooms])
