"""Usage statistics around commands."""
import functools
import time
from collections.abc import Callable
from typing import Any

import posthog

from ferry.profile import Profile

posthog.project_api_key = "phc_ferry"


def _send(profile: Profile, event: str, **facts: Any) -> None:
    if not profile.telemetry_enabled:
        return
    posthog.capture(event, distinct_id=profile.session_id, properties=facts)


def with_usage(command: Callable[..., int]) -> Callable[..., int]:
    """Report start, end and failure of a command."""

    @functools.wraps(command)
    def wrapper(profile: Profile, *args: Any, **kwargs: Any) -> int:
        _send(profile, f"{command.__name__} started")
        started = time.monotonic()
        try:
            status = command(profile, *args, **kwargs)
        except Exception as error:
            _send(profile, f"{command.__name__} failed", error=type(error).__name__)
            raise
        _send(profile, f"{command.__name__} finished", status=status, seconds=int(time.monotonic() - started))
        return status

    return wrapper


def if_telemetry_enabled(function: Callable[..., None]) -> Callable[..., None]:
    """Call a function only if its profile allows telemetry."""

    @functools.wraps(function)
    def wrapper(profile: Profile, *args: Any, **kwargs: Any) -> None:
        if profile.telemetry_enabled:
            function(profile, *args, **kwargs)

    return wrapper


def with_retries(times: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Call a function again when the network was not there."""

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def wrapper(profile: Profile, *args: Any, **kwargs: Any) -> None:
            for attempt in range(times):
                try:
                    return function(profile, *args, **kwargs)
                except ConnectionError:
                    time.sleep(2**attempt)

        return wrapper

    return decorate
