"""Configuration of a photo tool, read from TOML."""
import tomllib
from dataclasses import dataclass, fields


@dataclass
class Config:
    theme: str = "dark"
    telemetry: bool = True  # expect: PRV204
    crash_reports: bool = False
    autosave: bool = True

    @classmethod
    def load(cls, path):
        with open(path, "rb") as file:
            data = tomllib.load(file)
        known = {f.name for f in fields(cls)}
        return cls(**{k: v for k, v in data.items() if k in known})
