"""Exports of an orchard's picking days, streamed."""
import csv
import io
from collections import defaultdict
from dataclasses import dataclass
from itertools import batched

import requests

BUYER = "https://import.fruit-traders.com"


@dataclass
class Picker:
    badge: str
    surname: str
    kilos: float


def badges(pickers):
    for picker in pickers:
        yield {"badge": picker.badge, "kilos": picker.kilos}


def people(pickers):
    for picker in pickers:
        yield {"badge": picker.badge, "who": picker.surname}


def send_badges(pickers):
    for rows in batched(badges(pickers), 50):
        requests.post(BUYER + "/badges", json=list(rows))


def send_people(pickers):
    for row in people(pickers):
        requests.post(BUYER + "/people", json=row)  # expect: PRV101


def as_csv(rows):
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in rows:
        writer.writerow(row)
    return buffer.getvalue()


def send_csv(pickers):
    requests.put(BUYER + "/kilos.csv", data=as_csv([[p.badge, p.kilos] for p in pickers]))
    requests.put(BUYER + "/people.csv", data=as_csv([[p.badge, p.surname] for p in pickers]))  # expect: PRV101


def totals(pickers):
    sums = defaultdict(float)
    for picker in pickers:
        sums[picker.surname[0]] += picker.kilos
    requests.post(BUYER + "/sums", json={"pickers": len(sums), "kilos": sum(sums.values())})


def by_name(pickers):
    sums = {picker.surname: picker.kilos for picker in pickers}
    requests.post(BUYER + "/names", json=sums)  # expect: PRV101


def best(pickers):
    top = max(pickers, key=lambda picker: picker.kilos)
    requests.post(BUYER + "/best", json={"kilos": top.kilos})
    requests.post(BUYER + "/best", json={"kilos": top.kilos, "who": top.surname})  # expect: PRV101
