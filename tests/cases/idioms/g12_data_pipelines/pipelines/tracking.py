"""Events about commands."""
from snowplow_tracker import SelfDescribing, SelfDescribingJson, StructuredEvent, Tracker

from pipelines import __version__
from pipelines.emitting import TimeoutEmitter
from pipelines.user import TrackedUser

emitter = TimeoutEmitter()
tracker = Tracker(namespace="pipelines", emitters=emitter, app_id="pipelines")
active_user = TrackedUser()


def _context(user: TrackedUser) -> list[SelfDescribingJson]:
    schema = "iglu:dev.pipelines/invocation/jsonschema/1-0-0"
    return [SelfDescribingJson(schema, {"user_id": user.id, "invocation_id": user.invocation_id})]


def track(user: TrackedUser, category: str, action: str, label: str | None = None) -> None:
    """Send one event of a command."""
    if user.do_not_track:
        return
    tracker.track(StructuredEvent(category, action, label=label, context=_context(user)))


def track_start(command: str) -> None:
    """A command has begun."""
    track(active_user, command, "start", __version__)


def track_end(command: str, status: str) -> None:
    """A command is over."""
    track(active_user, command, "end", status)


def track_adapter(kind: str) -> None:
    """An adapter of a database was loaded."""
    if not active_user.id:
        return
    event_json = SelfDescribingJson("iglu:dev.pipelines/adapter/jsonschema/1-0-0", {"kind": kind})
    tracker.track(SelfDescribing(event_json, context=_context(active_user)))  # expect: PRV201


def track_failure(user: TrackedUser, command: str, error: Exception) -> None:
    """A command broke off."""
    if user.do_not_track:  # expect: PRV202
        tracker.track(StructuredEvent(command, "failure", label=type(error).__name__, context=_context(user)))


def flush() -> None:
    """Send what is left."""
    tracker.flush()
