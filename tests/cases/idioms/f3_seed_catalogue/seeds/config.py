"""Configuration in the grower's home folder."""
import functools
import json
import uuid
from pathlib import Path

PATH = Path.home() / ".config" / "seeds.json"


@functools.lru_cache
def load():
    return json.loads(PATH.read_text()) if PATH.exists() else {}


def account_email():
    return load().get("account", {}).get("email", "")


def installation():
    return load().get("installation") or uuid.uuid4().hex


def telemetry_enabled():
    return load().get("telemetry_enabled", False)
