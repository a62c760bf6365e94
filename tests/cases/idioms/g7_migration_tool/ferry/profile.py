"""The profile file that a user of the tool writes."""
import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Profile:
    """Settings of one user."""

    source: str
    target: str
    session_id: str
    batch_size: int = 5000
    telemetry_enabled: bool = True  # expect: PRV204
    colour: bool = True


def read_profile(path: Path) -> Profile:
    """Read a profile."""
    with path.open("rb") as file:
        return Profile(**tomllib.load(file)["ferry"])
