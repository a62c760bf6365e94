"""Quotes of a broadband provider."""
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel

router = APIRouter(prefix="/quotes")

LINE_RENTAL = Decimal("24.90")
NO_PROFILING_FEE = Decimal("6.00")


class Speed(str, Enum):
    SLOW = "slow"
    FAST = "fast"


class Quote(BaseModel):
    monthly: Decimal
    setup: Decimal = Decimal(0)


class Subscriber(NamedTuple):
    id: int
    shares_browsing_data: bool
    tracking_allowed: bool
    loyalty_member: bool
    paperless: bool


def load_subscriber(subscriber_id: int) -> Subscriber: ...


@router.get("/{subscriber_id}/monthly")
def monthly_quote(speed: Speed, subscriber: Subscriber = Depends(load_subscriber)) -> Quote:
    monthly = LINE_RENTAL
    if speed is Speed.FAST:
        monthly += Decimal("10")
    if not subscriber.shares_browsing_data:
        monthly += NO_PROFILING_FEE  # expect: PRV301
    if not subscriber.paperless:
        monthly += Decimal("1.50")
    return Quote(monthly=monthly)


@router.get("/{subscriber_id}/setup")
def setup_quote(subscriber: Subscriber = Depends(load_subscriber)) -> Quote:
    match subscriber.tracking_allowed:
        case True:
            setup = Decimal("19")
        case False:
            setup = Decimal("49")  # expect: PRV302
    return Quote(monthly=LINE_RENTAL, setup=setup)


@router.get("/{subscriber_id}/router")
def router_quote(subscriber: Subscriber = Depends(load_subscriber)) -> Quote:
    if subscriber.loyalty_member:
        return Quote(monthly=Decimal("2"))
    return Quote(monthly=Decimal("4"))


@router.get("/{subscriber_id}/thanks")
def thank_you_rate(subscriber: Subscriber = Depends(load_subscriber)) -> Quote:
    monthly = LINE_RENTAL
    if subscriber.shares_browsing_data:
        monthly -= Decimal("3")
    if subscriber.tracking_allowed:
        monthly *= Decimal("0.95")
    return Quote(monthly=monthly)


@router.get("/{subscriber_id}/fibre")
def fibre(subscriber: Subscriber = Depends(load_subscriber)) -> Quote:
    if not subscriber.shares_browsing_data:  # expect: PRV303
        raise HTTPException(status_code=403, detail="Fibre is for profiled lines only")
    return Quote(monthly=Decimal("59"))


@router.get("/{subscriber_id}/tv")
def television(age: int, subscriber: Subscriber = Depends(load_subscriber)) -> Quote:
    if age < 16:
        raise HTTPException(status_code=403, detail="A parent has to sign")
    return Quote(monthly=Decimal("12"))
