"""Exceptions that say things in other ways."""

from dataclasses import dataclass

from fastapi import HTTPException


class Problem(Exception):
    pass


class Overbooked(Problem):
    def __init__(self, patient, slot):
        super().__init__(patient, slot)
        self.patient = patient
        self.slot = slot

    def __str__(self):
        return f"{self.slot} is taken: call {self.patient.phone_number}"


class Unknown(Problem):
    def __init__(self, payload, code):
        self.payload = payload
        self.code = code

    def __str__(self):
        return f"unknown: {self.code}"


@dataclass
class Late(Problem):
    what: str
    minutes: int = 0


class Denied(HTTPException):
    def __init__(self, note):
        super().__init__(status_code=403, detail=note)
