"""Rates of interest."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Client:
    id: int
    ethnicity: str | None
    trade_union_member: bool
    rating: str


def rate(client: Client) -> float:
    base = {"A": 2.1, "B": 3.4}.get(client.rating, 5.0)
    if client.trade_union_member:  # expect: PRV402
        base -= 0.2
    return base


def overdraft_price(client: Client) -> float:
    return 9.9 if client.ethnicity in {"roma", "sinti"} else 7.9  # expect: PRV402


def limit(client: Client) -> int:
    return 3000 if client.rating == "A" else 500
