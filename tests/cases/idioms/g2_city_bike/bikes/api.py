"""HTTP interface for the apps."""
from fastapi import APIRouter, Depends, Request

from . import events, fares
from .schemas import Hire, Rider

router = APIRouter(prefix="/hires")
ledger: dict[str, Hire] = {}


def current_rider(request: Request) -> Rider:
    """The rider whose pass came with the request."""
    return request.state.rider


@router.post("/start")
async def start(hire: Hire, rider: Rider = Depends(current_rider)) -> Hire:
    """Open a dock."""
    ledger[hire.code] = hire
    events.hire_started(rider, hire)
    return hire


@router.post("/{code}/end")
async def end(code: str, rider: Rider = Depends(current_rider)) -> Hire:
    """Close a hire and charge it."""
    hire = ledger.pop(code)
    hire.fare = fares.fare_for(rider, hire)
    events.hire_ended(rider, hire)
    return hire
