"""Tariffs of an energy supplier, for all meters at once (polars and pandas)."""
import pandas as pd
import polars as pl

FEES = {"open": 4.0, "closed": 9.0}


def with_base(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(
        pl.when(pl.col("meter_sharing_consent")).then(8.5).otherwise(12.0).alias("base_price")  # expect: PRV302
    )


def with_region(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(pl.when(pl.col("is_rural")).then(8.5).otherwise(12.0).alias("base_price"))


def add_reading_fee(frame: pd.DataFrame) -> pd.DataFrame:
    frame.loc[~frame["meter_sharing_consent"], "reading_fee"] = 25.0  # expect: PRV301
    frame.loc[frame["meter_age"] > 20, "service_fee"] = 40.0
    return frame


def bonus(frame: pd.DataFrame) -> pd.DataFrame:
    frame["bonus"] = frame["meter_sharing_consent"].map({True: 30, False: 0})
    return frame


def monthly(frame: pd.DataFrame) -> pd.DataFrame:
    frame["monthly_price"] = frame["meter_sharing_consent"].map({True: 49.0, False: 59.0})  # expect: PRV302
    return frame


def by_level(household):
    level = "open" if household.shares_meter_data else "closed"
    return FEES[level]  # expect: PRV302
