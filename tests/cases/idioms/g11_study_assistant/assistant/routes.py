"""HTTP interface of the assistant."""
import logging
import time

from fastapi import APIRouter, Request

from assistant import state
from assistant.telemetry import log_answer, log_event, log_page, log_source

router = APIRouter()
logger = logging.getLogger(__name__)


@router.get("/search")
async def search(request: Request, q: str, limit: int = 5) -> list[dict]:
    """Find notes."""
    user = request.user.object
    found = await request.app.state.index.find(user.uuid, q, limit)
    log_event(
        user_id=user.uuid,
        event="search",
        disable_telemetry_env=state.telemetry_disabled,
        client=request.headers.get("X-Client"),
        properties={"hits": len(found)},
    )
    return found


@router.post("/chat")
async def chat(request: Request, q: str) -> str:
    """Answer a question."""
    user = request.user.object
    started = time.monotonic()
    answer = await request.app.state.model.answer(user.uuid, q)
    log_event(user.uuid, "chat", state.telemetry_disabled, properties={"words": len(answer.split())})
    log_answer(user.uuid, time.monotonic() - started, detailed=state.billing_enabled)
    return answer


@router.get("/settings")
async def settings(request: Request) -> dict:
    """Show the settings."""
    user = request.user.object
    log_page(user.uuid, "settings", allowed=user.analytics_consent)
    return {"model": user.model, "sources": user.sources}


@router.get("/notes")
async def notes(request: Request) -> list[dict]:
    """List the notes."""
    user = request.user.object
    log_page(user.uuid, "notes", allowed=user.analytics_consent and not state.telemetry_disabled)
    return await request.app.state.index.all(user.uuid)


@router.post("/sources")
async def add_source(request: Request, kind: str, url: str) -> dict:
    """Connect a place where notes are kept."""
    user = request.user.object
    source = await request.app.state.index.connect(user.uuid, kind, url)
    permitted = not (state.telemetry_disabled or user.opted_out)
    log_source(user.uuid, kind, permitted=permitted)
    logger.info("user %s connected a %s", user.uuid, kind)
    return source


@router.delete("/sources/{kind}")
async def remove_source(request: Request, kind: str) -> None:
    """Forget a place where notes are kept."""
    user = request.user.object
    await request.app.state.index.disconnect(user.uuid, kind)
    log_source(user.uuid, kind, permitted=user.is_premium)  # expect: PRV201
