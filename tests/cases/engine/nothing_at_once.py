"""A picture agency: who refuses gets nothing, said in one expression, where that is a service and where it is none."""
import os

from mixpanel import Mixpanel

TOKEN = os.environ["MIXPANEL_TOKEN"]


def found(buyer, index, words):
    return index.search(words) if buyer.ad_tracking_consent else []  # expect: PRV303


def opened(buyer, picture):
    return picture.open() if buyer.data_sharing_consent else None  # expect: PRV303


def opened_when_paid(buyer, picture):
    return picture.open() if buyer.has_paid else None


def client_for(buyer):
    return Mixpanel(TOKEN) if buyer.analytics_consent else None


def address_of(buyer):
    return buyer.email if buyer.marketing_consent else ""


def number_of(buyer):
    return str(buyer.pk) if buyer.analytics_consent else None


def told(buyer, page):
    return {"path": page.path, "plan": buyer.plan} if buyer.analytics_consent else {}


def nearby(buyer, shops):
    return shops.near(buyer.position) if buyer.location_consent else []


def voucher(buyer, shop):
    return shop.voucher() if buyer.data_sharing_consent else None
