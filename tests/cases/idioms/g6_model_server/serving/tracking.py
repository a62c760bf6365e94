"""Times what a developer does with the server."""
import contextlib
import time
from collections.abc import Iterator

import posthog

from serving.env import do_not_track, grpc_available

posthog.project_api_key = "phc_serving"
posthog.host = "https://us.i.posthog.com"


def _elapsed(started: float) -> int:
    return int(1000 * (time.perf_counter() - started))


@contextlib.contextmanager
def track_serve(session: str, models: int, production: bool) -> Iterator[None]:
    """Report how long a server was up."""
    if do_not_track():
        yield
        return
    started = time.perf_counter()
    posthog.capture("serve started", distinct_id=session, properties={"models": models, "production": production})
    try:
        yield
    finally:
        posthog.capture("serve stopped", distinct_id=session, properties={"milliseconds": _elapsed(started)})


@contextlib.contextmanager
def track_build(session: str, framework: str) -> Iterator[dict]:
    """Report a build with what the block writes into the dictionary."""
    facts: dict = {"framework": framework}
    if do_not_track() or not session:
        yield facts
        return
    try:
        yield facts
    except Exception as error:
        posthog.capture("build failed", distinct_id=session, properties={**facts, "error": type(error).__name__})
        raise
    posthog.capture("build finished", distinct_id=session, properties=facts)


@contextlib.contextmanager
def track_grpc(session: str) -> Iterator[None]:
    """Report the use of gRPC."""
    if not grpc_available():
        yield
        return
    started = time.perf_counter()
    yield
    facts = {"milliseconds": _elapsed(started)}
    posthog.capture("grpc served", distinct_id=session, properties=facts)  # expect: PRV201


@contextlib.contextmanager
def track_pull(session: str, size: int) -> Iterator[None]:
    """Report how large the pulled models are."""
    if do_not_track():
        yield
    else:
        yield
        posthog.capture("model pulled", distinct_id=session, properties={"megabytes": size // 1_000_000})


@contextlib.contextmanager
def track_delete(session: str) -> Iterator[None]:
    """Report that models were removed."""
    posthog.capture("delete asked for", distinct_id=session)  # expect: PRV201
    yield
    if do_not_track():
        return
    posthog.capture("model deleted", distinct_id=session)
