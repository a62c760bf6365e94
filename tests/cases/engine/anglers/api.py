"""Ways out, and one into the water."""
import stripe
from fastapi import APIRouter
from pydantic import BaseModel, Field

from .store import remove_address, reserve

router = APIRouter()


class LeaveForm(BaseModel):
    feedback: str = Field(..., min_length=30)


class QuickForm(BaseModel):
    feedback: str = Field(default="", max_length=300)


class Booking(BaseModel):
    pond: int
    reason: str = Field(min_length=5)


@router.post("/letters/{token}/unsubscribe")
def unsubscribe_letters(token: str, form: LeaveForm):  # expect: PRV501
    remove_address(token, form.feedback)
    return {"left": True}


@router.post("/consent/{token}/withdraw")
def withdraw_consent(token: str, card: str):  # expect: PRV501
    stripe.PaymentIntent.create(amount=300, currency="eur", payment_method=card)
    remove_address(token, "consent")
    return {"withdrawn": True}


@router.post("/sms/{token}/opt-out")
def opt_out_of_sms(token: str, form: QuickForm):
    remove_address(token, form.feedback)
    return {"left": True}


@router.post("/ponds")
def book(form: Booking, card: str):
    stripe.PaymentIntent.create(amount=900, currency="eur", payment_method=card)
    return reserve(form.pond, form.reason)
