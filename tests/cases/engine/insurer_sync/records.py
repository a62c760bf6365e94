"""Policy holders of an insurer."""
from __future__ import annotations

from typing import NamedTuple, TypedDict

import msgspec


class Holder(msgspec.Struct):
    number: str
    given_name: str
    family_name: str
    email: str
    tariff: str
    shares_data: bool = False


class Claim(NamedTuple):
    code: str
    amount: int
    injury: str


class Traits(TypedDict, total=False):
    tariff: str
    email: str
