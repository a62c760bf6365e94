"""Campaigns and safety messages."""
from sqlalchemy import and_, select

from .mail import send_campaign, send_notice
from .store import Client


def sugar_free_campaign(session):
    audience = session.scalars(select(Client).where(and_(Client.offers_opt_in, Client.diabetic.is_(True))))  # expect: PRV402
    send_campaign("sugar-free", audience)


def city_campaign(session, prefix):
    audience = session.scalars(select(Client).where(Client.offers_opt_in, Client.postcode.startswith(prefix)))
    send_campaign("city", audience)


def recall_penicillin(session, batch):
    affected = session.scalars(select(Client).where(Client.penicillin_allergy.is_(True)))
    send_notice(f"Batch {batch}: please do not take it.", affected)


def segments(client):
    found = []
    if client.diabetic:  # expect: PRV402
        found.append("diabetic-offers")
    if client.postcode.startswith("10"):
        found.append("city-offers")
    return found


def dose_warning(client, product):
    if client.diabetic and product.contains_sugar:
        return "Contains sugar: please ask us before you take it."
    return ""
