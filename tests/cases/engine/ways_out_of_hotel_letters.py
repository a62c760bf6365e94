"""Ways out of a hotel chain's letters (FastAPI)."""
from datetime import datetime, timedelta, timezone
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, Form, HTTPException, Query
from pydantic import BaseModel, Field

from .auth import current_guest
from .crm import crm, guest_by_signature

router = APIRouter(tags=["letters"])


class Goodbye(BaseModel):
    reason: str = Field(min_length=10)


class Farewell(BaseModel):
    reason: str | None = None


@router.post("/letters/spa/unsubscribe")
def unsubscribe_spa(goodbye: Goodbye, signature: str):  # expect: PRV501
    crm.remove(guest_by_signature(signature), "spa")
    return {"ok": True}


@router.post("/letters/golf/unsubscribe")
def unsubscribe_golf(farewell: Farewell, signature: str):
    crm.remove(guest_by_signature(signature), "golf", farewell.reason)
    return {"ok": True}


@router.post("/letters/wine/unsubscribe")
def unsubscribe_wine(guest: Annotated[dict, Depends(current_guest)]):  # expect: PRV501
    crm.remove(guest, "wine")
    return {"ok": True}


@router.get("/letters/ski/unsubscribe")
def unsubscribe_ski(signature: str = Query()):
    guest = guest_by_signature(signature)
    if guest is None:
        raise HTTPException(404)
    crm.remove(guest, "ski")
    return {"ok": True}


@router.post("/letters/family/unsubscribe")
def unsubscribe_family(signature: str, tasks: BackgroundTasks):  # expect: PRV501
    guest = guest_by_signature(signature)
    crm.set(guest, "family_ends", datetime.now(timezone.utc) + timedelta(days=45))
    return {"ok": True, "message": "You will hear from us for up to 45 more days."}


@router.post("/letters/casino/opt-out")
def opt_out_casino(signature: str, fee_paid: Annotated[bool, Form()] = False):  # expect: PRV501
    if not fee_paid:
        crm.charge(guest_by_signature(signature), 5)
    crm.remove(guest_by_signature(signature), "casino")
    return {"ok": True}


@router.get("/letters")
def letters(guest: Annotated[dict, Depends(current_guest)]):
    return crm.lists(guest)
