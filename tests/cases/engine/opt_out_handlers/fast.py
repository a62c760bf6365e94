"""Ways out with hurdles and without, in several frameworks."""
from fastapi import APIRouter, Depends, HTTPException, Body, Request
from pydantic import BaseModel
from typing import Annotated, Optional
from .security import get_current_active_user, verify_signature
from .tasks import drop
import datetime as dt

router = APIRouter()
CurrentUser = Annotated[object, Depends(get_current_active_user)]

class OptOutIn(BaseModel):
    reason: str
    detail: Optional[str] = None

class OptOutFree(BaseModel):
    reason: Optional[str] = None

@router.post("/emails/unsubscribe")
async def leave_emails(user: Annotated[object, Depends(get_current_active_user)]):  # expect: PRV501
    await drop(user)

@router.post("/v2/unsubscribe")
async def do_it(user: CurrentUser):
    await drop(user)

@router.post("/opt-out/partner/{token}")
async def partner_opt_out(token: str, body: OptOutIn):  # expect: PRV501
    await drop(token, body.reason)

@router.post("/opt-out/photos/{token}")
async def photo_opt_out(token: str, body: OptOutFree):
    await drop(token, body.reason)

@router.delete("/newsletter/{token}/subscription")
async def unsubscribe_weekly(token: str, confirmations: int = 0):  # expect: PRV501
    if confirmations < 2:
        raise HTTPException(409, "Are you really sure?")
    await drop(token)

@router.post("/sms/stop")
async def sms_opt_out(token: str):  # expect: PRV501
    run_at = dt.datetime.now() + dt.timedelta(days=30)
    drop.apply_async((token,), eta=run_at)

@router.post("/tracking/opt-out")
async def opt_out_of_analytics(user=Depends(get_current_active_user)):
    user.analytics_consent = False
