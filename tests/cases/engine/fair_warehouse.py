"""Nothing here is about consent of persons, though the words are near."""
import pandas as pd
import polars as pl
from collections import namedtuple

Slot = namedtuple("Slot", "row price shared")
SHARED_SLOT = Slot("a", 10, True)
PRIVATE_SLOT = Slot("b", 14, False)

PRICES = {"shared": 10, "private": 14}
HOSTING = {"public": 0, "private": 7}


def slot_price(slot):
    return PRICES["shared" if slot.shared else "private"]


def repository_price(repository):
    if repository.visibility == "private":
        return HOSTING["private"]
    return HOSTING["public"]


def desk_price(desk):
    return PRICES[desk.kind]


def office_price(desk):
    if desk.kind == "shared":
        return 100
    return 180


def carrier_fee(parcel):
    if not parcel.tracked:
        return 4
    return 7


def insured_fee(parcel):
    return 4 if parcel.tracked else 9


def room_rate(booking):
    if booking.no_smoking:
        return 80
    return 95


def conditional(frame: pd.DataFrame):
    frame.loc[frame["tracked"], "fee"] = 3
    frame.loc[~frame["tracked"], "fee"] = 5
    frame.loc[~frame["paid"], "fee"] += 5
    frame["price"] = frame["price"].where(frame["member"], frame["price"] * 1.1)
    frame["price"] = frame["member"].map({True: 4, False: 6})
    return frame


def lazily(frame: pl.DataFrame):
    return frame.with_columns(pl.when(pl.col("tracking")).then(1).otherwise(2).alias("price"))


def share_price_history(stock):
    return stock.history


def total(stock):
    if share_price_history(stock):
        return 5
    return 9


def daily(job):
    return 5 if job.telemetry_enabled else 9


def budget(config):
    hourly = 4 if config.analytics_enabled else 6
    return hourly


def retries(user):
    return 3 if user.tracking_consent else 5


def next_run(settings):
    if settings.allow_statistics:
        weekly = 2
    else:
        weekly = 7
    return weekly
