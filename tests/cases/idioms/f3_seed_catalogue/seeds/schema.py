"""Events of the tool."""
import platform
from dataclasses import asdict, dataclass, field

import attrs

from . import config


@attrs.define
class CommandEvent:
    command: str
    seconds: float
    system: str = attrs.field(factory=platform.system)
    account: str = attrs.field(factory=config.account_email)

    def to_dict(self):
        return attrs.asdict(self)


@attrs.define
class ImportEvent:
    rows: int
    crop: str
    installation: str = attrs.field(factory=config.installation)
    domain: str = attrs.field(factory=lambda: config.account_email().rpartition("@")[2])

    def to_dict(self):
        return attrs.asdict(self)


@dataclass
class SwapEvent:
    variety: str
    grams: int
    offered_by: str = field(default_factory=lambda: config.account_email())


@dataclass
class HarvestEvent:
    variety: str
    kilograms: float
    name: str = "harvest"
    labels: list = field(default_factory=list)


def variety_only(event):
    return {"variety": event.variety, "grams": event.grams}


def as_row(event):
    return asdict(event)
