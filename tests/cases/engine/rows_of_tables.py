"""Monthly numbers of a vineyard shop: pandas in, Amplitude out."""
import pandas as pd
from amplitude import Amplitude, BaseEvent

client = Amplitude("key")


def tastings(path):
    guests = pd.read_parquet(path)
    agreed = guests[guests["analytics_consent"]]
    for row in agreed.itertuples():
        client.track(BaseEvent("tasting", user_id=row.guest_id))


def orders(path):
    guests = pd.read_parquet(path)
    for row in guests.itertuples():
        if row.analytics_consent:
            client.track(BaseEvent("order", user_id=row.guest_id, event_properties={"bottles": row.bottles}))


def refusals(path):
    guests = pd.read_parquet(path)
    refused = guests[~guests["analytics_consent"]]  # expect: PRV202
    for row in refused.itertuples():
        client.track(BaseEvent("bottle", user_id=row.guest_id))


def tours(path):
    guests = pd.read_parquet(path)
    adult = guests[guests["adult"]]
    for row in adult.itertuples():
        client.track(BaseEvent("tour", user_id=row.guest_id))  # expect: PRV201


def cellar(path):
    guests = pd.read_parquet(path).query("analytics_consent == True")
    for row in guests.itertuples():
        client.track(BaseEvent("cellar", user_id=row.guest_id))


def totals(rows):
    client.track(BaseEvent("month closed", user_id="accounting", event_properties={"orders": len(rows)}))
