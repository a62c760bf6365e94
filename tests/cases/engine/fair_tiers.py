"""A comics reader that is paid with money, with data, or by one's school."""
from enum import StrEnum

from fastapi.responses import JSONResponse


WITHOUT_TRACKING = 45


class Tier(StrEnum):
    AD_SUPPORTED = "ad_supported"
    AD_FREE = "ad_free"
    SCHOOL = "school"


class Pricing:
    def __init__(self, reader):
        self.reader = reader

    def weekly(self):
        if self.reader.data_sharing_consent:
            return 90
        return 140  # expect: PRV302

    def page_length(self):
        if self.reader.data_sharing_consent:
            return 90
        return 140


def monthly_price(reader):
    match reader.tier:
        case Tier.AD_SUPPORTED:
            cents = 199
        case Tier.AD_FREE:
            cents = 599  # expect: PRV302
        case _:
            cents = 299
    return cents


def yearly_price(reader):
    if reader.data_tier == "shared":
        return 40
    return 55  # expect: PRV302


def album_price(reader):
    return 5 if reader.subscription.plan == "ad_supported" else 7  # expect: PRV302


def even_price(reader):
    return 5 if reader.plan == "ad_supported" else 5


def hosting_price(gallery):
    if gallery.plan == "private":
        return 9
    return 5


def volume_price(reader):
    return 9 if reader.data_plan == "shared" else 12


def school_price(reader):
    if reader.tier == Tier.SCHOOL:
        price = 100
    else:
        price = 300
    return price


def single_price(reader):
    if reader.tracking_consent:
        price = 10
    elif reader.is_pupil:
        price = 12
    else:
        price = 15  # expect: PRV302
    return price


def pupil_price(reader):
    if reader.tracking_consent:
        price = 10
    elif reader.is_pupil:
        price = 8
    else:
        price = 10
    return price


def offer(reader):
    if reader.opted_out_of_tracking:
        return JSONResponse({"price": 14, "name": "Box"})  # expect: PRV302
    return JSONResponse({"price": 11, "name": "Box"})


def offer_by_age(reader):
    if reader.is_pupil:
        return JSONResponse({"price": 11, "name": "Box"})
    return JSONResponse({"price": 14, "name": "Box"})


def total_price(reader, total):
    if reader.preferences.marketing_consent is False:
        total = total + WITHOUT_TRACKING  # expect: PRV301
    return total
