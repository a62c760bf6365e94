"""What the person at the keyboard has set up in ~/.config/kiln.toml."""
import os
import tomllib
import uuid
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config"))


@dataclass
class UserConfig:
    """Settings of one installation."""

    do_not_track: bool = True
    posthog_key: str = ""
    theme: str = "plain"
    installation_id: str = field(default_factory=lambda: uuid.uuid4().hex)


def load(path: Path = HOME / "kiln.toml") -> UserConfig:
    """Read the file; what it leaves out keeps its default."""
    if not path.exists():
        return UserConfig()
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {name: value for name, value in values.items() if name in UserConfig.__dataclass_fields__}
    return UserConfig(**known)
