"""Dicts that others are spread into: what stands under one key is not under all."""

import requests


def search(query):
    requests.post("https://api.linkup.so/v1/search", json={"q": query})


def of_spread(payload):
    kept = {**payload, "model": "small"}
    search(kept["question"])
    search(kept["model"])


def asked(payload, user):
    payload["meta"] = {"by": user.email}
    of_spread(payload)


def asked_by_name(payload, user):
    payload["question"] = f"What does {user.email} like?"
    of_spread(payload)  # expect: PRV101


def handed_on(payload):
    search(payload["question"])


def spread_first(payload, user, chat):
    meta = {"chat": chat}
    meta["by"] = {"mail": user.email}
    payload["meta"] = meta
    handed_on({**payload, "model": "small"})


def spread_whole(payload, user):
    search({**payload, "email": user.email})  # expect: PRV101
