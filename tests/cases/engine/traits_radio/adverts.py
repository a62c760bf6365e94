from sqlalchemy import select

from .spots import book_spot, send_alert
from .tables import Listener


def election_week(session):
    right = session.scalars(select(Listener).where(Listener.political_leaning == "right"))  # expect: PRV402
    for listener in right:
        book_spot(listener, campaign="flags")


def fans(session, show):
    for listener in session.scalars(select(Listener).where(Listener.favourite_show == show)):
        book_spot(listener, campaign="tickets")


def flood(session, region):
    for listener in session.scalars(select(Listener)):
        send_alert(listener, f"Flood in {region}, stay inside")


def audience_name(listener):
    segment = "others"
    if listener.ethnicity == "tamil":  # expect: PRV402
        segment = "tamil-music-promo"
    return segment


def statistics(session):
    return len(session.scalars(select(Listener).where(Listener.ethnicity.is_not(None))).all())
