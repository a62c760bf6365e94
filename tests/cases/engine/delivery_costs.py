#!/usr/bin/env python3
"""Delivery costs of a grocer, told on the command line."""
import argparse
import json
from pathlib import Path

PLANS = [
    {"name": "open", "sharing": True, "price": 4.99},
    {"name": "private", "sharing": False, "price": 9.99},
]
WEIGHT_STEPS = ((5, 0), (15, 2), (30, 5))


def plan_for(household):
    return next(p for p in PLANS if p["sharing"] == household["data_sharing"])  # expect: PRV302


def plan_by_name(name):
    return next(p for p in PLANS if p["name"] == name)


def by_weight(kilos):
    for limit, costs in WEIGHT_STEPS:
        if kilos <= limit:
            return costs
    return 9


def surcharge(household):
    extra = 0
    if household["floor"] > 3:
        extra += 2
    if household.get("opted_out"):
        extra = extra + 3  # expect: PRV301
    return extra


def tip(household):
    suggestion = 1.0
    if household.get("data_sharing"):
        suggestion = 0.0
    return suggestion


def bonus(household):
    points = 10
    if household["data_sharing"]:
        points *= 2
    return points


def total(household, kilos):
    result = by_weight(kilos) * (1 if household["data_sharing"] else 1.1)  # expect: PRV301
    return round(result + surcharge(household), 2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("household", type=Path)
    parser.add_argument("--kilos", type=float, default=1)
    args = parser.parse_args()
    household = json.loads(args.household.read_text())
    print(total(household, args.kilos), plan_for(household)["price"] if household else 0)


if __name__ == "__main__":
    main()
