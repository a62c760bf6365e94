"""Allotment gardens: an API with FastAPI and pydantic."""
import secrets
from typing import Annotated, Optional
from uuid import uuid4

from fastapi import Cookie, Depends, FastAPI, Form, Request, Response
from pydantic import BaseModel, Field

app = FastAPI()


class SignUp(BaseModel):
    nickname: str
    newsletter: bool = True  # expect: PRV204
    share_data_with_partners: bool = Field(True, description="Partners may write to you")  # expect: PRV204
    accept_terms: bool
    tracking_consent: Optional[bool] = None
    do_not_track: bool = True


class Gardener:
    def __init__(self, nickname):
        self.nickname = nickname
        self.consents = {}
        self.marketing_opt_in = False


STORE: dict[str, Gardener] = {}


@app.post("/signup")
def signup(data: SignUp):
    gardener = Gardener(data.nickname)
    gardener.marketing_opt_in = data.newsletter
    STORE[data.nickname] = gardener
    return {"ok": True}


@app.post("/signup-at-fair")
def signup_at_fair(nickname: Annotated[str, Form()]):
    gardener = Gardener(nickname)
    gardener.marketing_opt_in = True  # expect: PRV207
    STORE[nickname] = gardener
    return {"ok": True}


@app.post("/preferences/{nickname}")
def update_preferences(nickname: str, marketing: bool):
    STORE[nickname].marketing_opt_in = marketing
    return {"ok": True}


@app.post("/newsletter/{nickname}")
def subscribe_newsletter(nickname: str):
    STORE[nickname].marketing_opt_in = True
    return {"ok": True}


@app.delete("/newsletter/{nickname}")
def leave_newsletter(nickname: str):
    STORE[nickname].marketing_opt_in = False
    return {"ok": True}


@app.get("/plots")
def plots(response: Response, visitor_id: Annotated[str | None, Cookie()] = None):
    if visitor_id is None:
        response.set_cookie(key="visitor_id", value=uuid4().hex, max_age=31_536_000)  # expect: PRV205
    return {"plots": 12}


def cookie_choice(request: Request) -> bool:
    return request.cookies.get("consent_analytics") == "1"


@app.get("/tools")
def tools(response: Response, allowed: Annotated[bool, Depends(cookie_choice)]):
    if allowed:
        response.set_cookie(key="visitor_id", value=uuid4().hex, max_age=31_536_000)
    return {"tools": 3}


@app.post("/login")
def login(response: Response):
    response.set_cookie("session", secrets.token_urlsafe(), httponly=True)
    return {"ok": True}


@app.get("/compost")
def compost(response: Response):
    response.set_cookie("csrftoken", secrets.token_hex(), max_age=31_536_000)
    response.set_cookie("basket", uuid4().hex, max_age=86_400)
    return {"heaps": 4}
