#!/usr/bin/env python3
"""Exports the leads of a car dealer, old style."""
import csv
import hashlib
import sys
import urllib
import urllib2
import httplib

import requests


def read(path):
    with open(path) as handle:
        return list(csv.DictReader(handle))


def to_clearbit(rows):
    for row in rows:
        requests.get("https://person.clearbit.com/v2/people/find", params={"email": row["email"]}, auth=("k", ""))  # expect: PRV104, PRV105


def to_sheet(rows):
    body = []
    for row in rows:
        body.append([row["model"], row["price"]])
    requests.post("https://sheets.autodealer-hub.com/rows", json=body)


def to_sheet_with_phones(rows):
    body = []
    for row in rows:
        body.append([row["model"], row["phone_number"]])
    requests.post("https://sheets.autodealer-hub.com/rows", json=body)  # expect: PRV101


def to_lookalike(rows):
    tokens = [hashlib.sha256(row["email"].strip().lower().encode()).hexdigest() for row in rows]
    requests.post("https://graph.facebook.com/v21.0/23842/users", json={"payload": {"schema": ["EMAIL_SHA256"], "data": tokens}})  # expect: PRV104, PRV201


def to_ourselves(rows):
    requests.post("http://10.0.0.7/leads", json=rows)
    requests.put("https://leads.internal/all", json=[row["email"] for row in rows])


if __name__ == "__main__":
    rows = read(sys.argv[1])
    for job in (to_clearbit, to_sheet, to_sheet_with_phones, to_lookalike, to_ourselves):
        job(rows)
