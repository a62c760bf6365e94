"""Columns of data frames that are picked, changed item by item, and sent."""
import hashlib
import pandas as pd
import requests

HOST = "https://collect.pollster-hub.com/v1/rows"
COLS = ["email", "diagnosis"]
SAFE = ["plan", "visits"]


def send(df, path):
    requests.post(HOST, data=df[["email", "religion"]].to_json(orient="records"))  # expect: PRV103
    requests.post(HOST, json=df[["email", "name"]].to_dict())  # expect: PRV101
    requests.post(HOST, json=df[COLS].to_dict("records"))  # expect: PRV103
    requests.post(HOST, json=df[SAFE].to_dict("records"))
    requests.post(HOST, json=df[["plan"]].to_dict("records"))
    requests.post(HOST, json=df[["plan", "email"]].nunique().to_dict())
    requests.post(HOST, json=df["email"].drop_duplicates().to_list())  # expect: PRV101
    requests.post(HOST, json=df[df["plan"] == "x"].to_dict())
    requests.post(HOST, json=df[df["email"] == "x"].to_dict())
    requests.post(HOST, json=df[df["email"].notna()][["plan"]].to_dict())
    requests.post(HOST, json={"n": len(df[["email"]])})
    requests.post(HOST, json=df.loc[:, ["email", "plan"]].to_dict())  # expect: PRV101
    requests.post(HOST, data=df.loc[df.plan == "x", "email"].to_csv())  # expect: PRV101
    requests.post(HOST, json=df.email.tolist())  # expect: PRV101
    requests.post(HOST, json=df["email"].str.lower().tolist())  # expect: PRV101
    requests.post(HOST, json=df["email"].str.split("@").str[1].tolist())
    requests.post(HOST, json=df["email"].map(len).tolist())
    requests.post(HOST, json=df["email"].apply(lambda e: e.split("@")[1]).tolist())
    print(df[["first_name", "email"]].head())  # expect: PRV601
    df["mail_hash"] = df["email"].apply(hash)  # expect: PRV603


def pseudonym(x):
    return hashlib.md5(x.encode()).hexdigest()  # expect: PRV603


def mask(x):
    return x[0] + "***"


def make(df):
    df["k"] = df["email"].apply(lambda e: hashlib.md5(e.encode()).hexdigest())  # expect: PRV603
    df["k"] = df["email"].map(pseudonym)
    df["m"] = df["email"].map(mask)
    df["k"] = df["body"].apply(lambda e: hashlib.md5(e.encode()).hexdigest())
    requests.post(HOST, json=df["m"].tolist())
    out = df["email"].str.lower().apply(lambda e: hashlib.sha256(e.encode()).hexdigest())  # expect: PRV603
    counts = df["email"].map(len)
    print(df["email"].values)  # expect: PRV601
    print(counts)
