from dataclasses import dataclass


@dataclass
class Placed:
    who: str
    total: int


@dataclass
class Shipped:
    who: str
    total: int
