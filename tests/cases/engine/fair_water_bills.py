"""Water bills from meter readings; a command line tool."""
import click
import polars as pl
from pyspark.sql import functions as F

STANDING = 8.5


def bills(readings: pl.DataFrame) -> pl.DataFrame:
    return readings.with_columns(
        pl.when(pl.col("usage_sharing_consent")).then(2.1).otherwise(2.4).alias("price"),  # expect: PRV302
        pl.when(pl.col("has_garden")).then(0.5).otherwise(0.0).alias("garden_fee"),
    )


def standing(household) -> float:
    return STANDING + (0 if household.usage_sharing_consent else 1.5)  # expect: PRV301


def sewer(household) -> float:
    return STANDING + (3 if household.has_garden else 0)


def reminder_fee(household, days: int) -> float:
    if days < 14:
        return 0
    match household.usage_sharing_consent:
        case True:
            return 4
        case _:
            return 6  # expect: PRV302


@click.command()
@click.argument("file", type=click.Path())
@click.option("--without-gifts", is_flag=True)
def main(file, without_gifts):
    frame = bills(pl.read_parquet(file))
    if not without_gifts:
        frame = frame.with_columns(pl.when(pl.col("usage_sharing_consent")).then(10).otherwise(0).alias("points"))
    frame.write_csv("bills.csv")


def priced(frame):
    price = pl.when(pl.col("usage_sharing_consent")).then(2.1).otherwise(2.4)  # expect: PRV302
    return frame.with_columns(price=price)


def priced_by_garden(frame):
    return frame.with_columns(price=pl.when(pl.col("has_garden")).then(2.1).otherwise(2.4))


def with_columns_of_spark(frame):
    return frame.withColumn("rate", F.when(F.col("usage_sharing_consent") == False, 6).otherwise(5))  # expect: PRV302


def with_points(frame):
    return frame.withColumn("points", F.when(F.col("usage_sharing_consent"), 50).otherwise(60))
