"""Patients and rooms of a ward."""

from sqlmodel import Field, SQLModel


class Patient(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    given_name: str
    email: str
    insurance_number: str
    measured: bool = False

    def __str__(self) -> str:
        return f"{self.given_name} ({self.email})"


class Room(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    phone: str
