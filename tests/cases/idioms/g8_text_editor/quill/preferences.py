"""Preferences from the settings dialog."""
import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Preferences:
    """Everything the dialog offers."""

    installation: str
    font: str = "Serif"
    offline: bool = False
    usage_statistics_enabled: bool = False

    @classmethod
    def read(cls, path: Path) -> "Preferences":
        """Read the preferences."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def write(self, path: Path) -> None:
        """Keep the preferences."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")
