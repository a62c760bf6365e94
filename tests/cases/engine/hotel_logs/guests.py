"""Guests of a hotel."""
from dataclasses import dataclass, field


@dataclass
class Guest:
    number: int
    surname: str
    email: str = field(repr=False, default="")


@dataclass
class Booking:
    code: str
    guest: Guest
    nights: int

    def __str__(self):
        return f"booking {self.code}"


class Companion:
    def __init__(self, email, room):
        self.email = email
        self.room = room

    def __repr__(self):
        return f"<Companion {self.email}>"
