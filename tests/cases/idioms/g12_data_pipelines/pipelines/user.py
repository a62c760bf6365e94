"""The user of the command line, as far as tracking is concerned."""
import os
import uuid
from pathlib import Path

COOKIE = Path.home() / ".pipelines" / "user.id"


class TrackedUser:
    """An anonymous user, who may have said no."""

    def __init__(self, do_not_track: bool = True) -> None:
        self.do_not_track = do_not_track or os.environ.get("DO_NOT_TRACK") == "1"
        self.invocation_id = str(uuid.uuid4())
        self.id: str | None = None

    def initialise(self) -> None:
        """Read the id from the disk or make one."""
        if COOKIE.exists():
            self.id = COOKIE.read_text(encoding="ascii").strip()
            return
        self.id = str(uuid.uuid4())
        COOKIE.parent.mkdir(parents=True, exist_ok=True)
        COOKIE.write_text(self.id, encoding="ascii")
