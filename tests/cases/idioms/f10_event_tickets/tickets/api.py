"""The public interface."""
import os

import httpx
from fastapi import APIRouter, BackgroundTasks
from pydantic import BaseModel, EmailStr

router = APIRouter()
PRESS = "https://hooks.pressdesk.eu/requests"
ARCHIVE_URL = os.environ["ARCHIVE_URL"]


class PressRequest(BaseModel):
    outlet: str
    email: EmailStr
    show: str


def post_to_press_desk(body):
    httpx.post(PRESS, json=body, timeout=5)


def post_to_archive(body):
    httpx.post(ARCHIVE_URL, json=body, timeout=5)


@router.post("/press")
def ask_for_ticket(data: PressRequest, background: BackgroundTasks):
    background.add_task(post_to_press_desk, {"reply": data.email, "show": data.show})  # expect: PRV101
    background.add_task(post_to_archive, {"reply": data.email, "outlet": data.outlet})
    return {"status": "asked"}


@router.post("/press/{show}/photos")
def ask_for_photos(show: str, background: BackgroundTasks):
    background.add_task(post_to_press_desk, {"show": show, "kind": "photos", "has_email": False})
    return {"status": "asked"}
