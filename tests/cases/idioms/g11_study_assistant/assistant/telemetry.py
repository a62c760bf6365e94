"""Events about how the assistant is used."""
import os
from typing import Any

import rudderstack.analytics as rudder

rudder.write_key = os.environ.get("RUDDERSTACK_WRITE_KEY")
rudder.dataPlaneUrl = "https://assistant.dataplane.rudderstack.com"


def log_event(
    user_id: str,
    event: str,
    disable_telemetry_env: bool,
    client: str | None = None,
    properties: dict[str, Any] | None = None,
) -> None:
    """Record one event, unless telemetry is off."""
    if disable_telemetry_env:
        return
    rudder.track(user_id, event, {"client": client, **(properties or {})})


def log_page(user_id: str, page: str, *, allowed: bool) -> None:
    """Record that a page of the web client was opened."""
    if not allowed:
        return
    rudder.page(user_id, "web", page)


def log_answer(user_id: str, seconds: float, *, detailed: bool) -> None:
    """Record how long an answer took."""
    if not detailed:
        return
    rudder.track(user_id, "answer", {"seconds": round(seconds, 1)})  # expect: PRV201


def log_source(user_id: str, kind: str, *, permitted: bool) -> None:
    """Record where notes come from."""
    if permitted:
        rudder.track(user_id, "source", {"kind": kind})
