"""A choir of a company: tables of data that are made, cut down and sent (pandas and polars)."""
import pandas as pd
import polars as pl
import requests

URL = "https://lists.choir-partners.com/v1"


def chosen(path):
    singers = pl.read_csv(path)
    requests.post(URL, json=singers.select("voice").to_dicts())
    requests.post(URL, json=singers.drop("email").to_dicts())
    requests.post(URL, json=singers.select("email", "voice").to_dicts())  # expect: PRV101
    requests.post(URL, json=singers.get_column("email").to_list())  # expect: PRV101


def scanned(path):
    counted = pl.scan_csv(path).select(pl.len()).collect()
    requests.post(URL, json=counted.to_dicts())
    mails = pl.scan_csv(path).select(pl.col("email"), pl.col("voice")).collect()
    requests.post(URL, json=mails.to_dicts())  # expect: PRV101


def named(path):
    singers = pd.read_csv(path, usecols=["email", "voice"])
    requests.post(URL, json=singers["voice"].value_counts().to_dict())
    requests.post(URL, json=singers.groupby("voice").size().to_json())
    requests.post(URL, json=singers.drop(columns=["email"]).to_dict("records"))
    for row in singers.dropna().itertuples():
        requests.post(URL, json={"voice": row.voice})
    requests.post(URL, json=singers.dropna().to_dict("records"))  # expect: PRV101
    del singers["email"]
    requests.post(URL, json=singers.to_dict("records"))


def made(members):
    table = pd.DataFrame([{"address": member.email, "voice": member.voice} for member in members])
    requests.post(URL, json={"members": len(table), "voices": list(table["voice"])})
    requests.post(URL, data=table[["voice"]].to_csv())
    requests.post(URL, data=table.to_csv())  # expect: PRV101


def columns(members):
    table = pd.DataFrame({"address": [member.email for member in members], "present": True})
    requests.post(URL, json=table.filter(items=["present"]).to_dict("records"))
    requests.post(URL, json=table.to_dict("records"))  # expect: PRV101
