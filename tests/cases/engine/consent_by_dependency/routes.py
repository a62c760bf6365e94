"""Endpoints that count plays."""
from fastapi import APIRouter, Depends
from posthog import Posthog

from .deps import beta_allowed, listener_id, measuring_allowed, require_measuring

router = APIRouter()
ph = Posthog("phc_x", host="https://eu.posthog.com")


@router.post("/plays/{episode}")
async def played(episode: str, who: str = Depends(listener_id), ok: bool = Depends(measuring_allowed)):
    if ok:
        ph.capture("played", distinct_id=who, properties={"episode": episode})
    return {}


@router.post("/skips/{episode}")
async def skipped(episode: str, who: str = Depends(listener_id), ok: bool = Depends(beta_allowed)):
    if ok:
        ph.capture("skipped", distinct_id=who, properties={"episode": episode})  # expect: PRV201
    return {}


@router.post("/beats/{episode}", dependencies=[Depends(require_measuring)])
async def beat(episode: str, who: str = Depends(listener_id)):
    ph.capture("beat", distinct_id=who, properties={"episode": episode})


@router.post("/rates/{episode}")
async def rated(episode: str, stars: int, who: str = Depends(listener_id)):
    ph.capture("rated", distinct_id=who, properties={"episode": episode, "stars": stars})  # expect: PRV201
    return {"stars": stars}
