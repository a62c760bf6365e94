"""Rules about travellers, kept apart from the views."""
from dataclasses import dataclass


@dataclass
class Traveller:
    name: str
    movement_profile_consent: bool
    marketing_emails_allowed: bool
    card: str | None = None


class NotEntitled(Exception):
    """The traveller cannot have this."""


def shares_movements(traveller: Traveller) -> bool:
    return traveller.movement_profile_consent


def may_book_sleeper(traveller: Traveller) -> bool:
    return traveller.card is not None


def ensure_card(traveller: Traveller) -> None:
    if traveller.card is None:
        raise NotEntitled(traveller.card)
