from dataclasses import dataclass
from typing import TypedDict

import attrs
from fastapi import APIRouter, FastAPI, Request
from pydantic import BaseModel, Field, field_validator

router = APIRouter()
app = FastAPI()


class Address(BaseModel):
    street_address: str  # expect: PRV702
    postal_code: str


class OrderIn(BaseModel):
    email: str
    mobile_phone: str = Field(..., description="mobile_phone")  # expect: PRV702
    home: Address

    @field_validator("mobile_phone")
    @classmethod
    def check(cls, value):
        return value.strip()


class Out(BaseModel):
    email: str
    birth_date: str


class Unrelated(BaseModel):
    ssn: str


class Saved(BaseModel):
    email: str
    tax_id: str


@dataclass
class Complaint:
    email: str
    home_phone: str  # expect: PRV702


class Payload(TypedDict):
    email: str
    blood_type: str  # expect: PRV702


@router.post("/orders")
async def order(data: OrderIn):
    return {"to": data.email, "zip": data.home.postal_code}


@router.get("/me", response_model=Out)
def me():
    return load()


@router.post("/saved")
def saved(body: Saved):
    store(body.model_dump())


@app.post("/complaints")
def complain(complaint: Complaint):
    return complaint.email


@app.post("/p")
def p(payload: Payload):
    return payload["email"]


def load():
    return Unrelated(ssn="1")


def store(x):
    print(len(x))
