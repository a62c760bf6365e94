"""Cards and what their holders agreed to."""
from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True)
class Card:
    number: str
    history_consent: bool = False
    mailing_consent: bool = False
    expires: datetime | None = None


def issue(number, answers):
    return Card(number=number, history_consent=answers["history"] == "yes", mailing_consent="mailing" in answers)


def renew(card, until):
    return replace(card, expires=until, mailing_consent=True)  # expect: PRV207


def opt_in_to_history(card):
    return replace(card, history_consent=True)


def leave_history(card):
    return replace(card, history_consent=False)


def leave_mailing(card):
    return replace(card, mailing_consent=False)


def lend(cards, card, shelf):
    cards[card.number] = {"card": card, "shelf": shelf, "newsletter_consent": False}
    return cards
