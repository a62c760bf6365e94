"""Gym members and what they agreed to."""
import enum
from dataclasses import dataclass, field


class Agreement(enum.Flag):
    NONE = 0
    ANALYTICS = enum.auto()
    MARKETING = enum.auto()
    FUNCTIONAL = enum.auto()


class Feature(enum.Flag):
    NONE = 0
    SAUNA = enum.auto()
    CLASSES = enum.auto()


@dataclass
class GymMember:
    id: int
    agreements: Agreement = Agreement.NONE
    features: Feature = Feature.NONE
    tags: set[str] = field(default_factory=set)
