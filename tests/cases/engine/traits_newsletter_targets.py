"""Newsletters and adverts of a publisher."""
from sqlalchemy import select

from .audience import publish_audience
from .mail import deliver
from .models import Reader, Subscription


def ramadan_sale(session):
    readers = session.scalars(select(Reader).where(Reader.religion == "muslim")).all()  # expect: PRV402
    for reader in readers:
        deliver(reader.email, "Ramadan sale: 20 % off everything")


def winter_sale(session):
    readers = session.scalars(select(Reader).where(Reader.newsletter.is_(True))).all()
    for reader in readers:
        deliver(reader.email, "Winter sale: 20 % off everything")


def prayer_times_changed(session, city):
    for reader in session.scalars(select(Reader).where(Reader.city == city, Reader.wants_prayer_times)):
        deliver(reader.email, "New prayer times")


def push_union_ad(reader, ads):
    if reader.is_union_member and reader.city:  # expect: PRV402
        ads.show(reader, "strike-fund")


def banner_for(reader):
    match reader.political_affiliation:
        case "green":  # expect: PRV402
            return "train-tickets"
        case _:
            return "cars"


def large_print(reader, page):
    if reader.is_blind:
        page.use_screen_reader_layout()
    return page


def lookalikes(api, readers):
    ids = [reader.id for reader in readers if reader.sexual_orientation == "gay"]  # expect: PRV402
    publish_audience(api, ids)


def count_by_orientation(readers):
    return sum(1 for reader in readers if reader.sexual_orientation == "gay")


def audience_of(kind, session):
    if kind == "parents":
        return session.query(Reader).filter(Reader.expecting_baby.is_(True)).all()  # expect: PRV402
    return session.query(Reader).filter(Reader.cooks.is_(True)).all()


def cancel(subscription: Subscription):
    if subscription.reader.has_disability:
        subscription.notice_days = 0
    subscription.save()


def tag_reader(reader, tags):
    reader.segment = "pregnant-readers"  # expect: PRV402
    tags.add(reader, segment="travel-readers")
