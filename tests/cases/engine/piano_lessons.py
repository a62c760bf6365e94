"""Prices of a music school, from a dict that stands in for a YAML file."""
from copy import deepcopy

import yaml

TEXT = """
lesson: 30
"""
CONFIG = {
    "lesson": {"single": {"with_tracking": 30, "without_tracking": 38}, "group": {"with_tracking": 15, "without_tracking": 15}},
    "rooms": {"small": 10, "large": 18},
}
LOADED = yaml.safe_load(TEXT)


def tier(pupil):
    return "with_tracking" if pupil.tracking_permission else "without_tracking"


def single_price(pupil):
    return CONFIG["lesson"]["single"][tier(pupil)]  # expect: PRV302


def group_price(pupil):
    return CONFIG["lesson"]["group"][tier(pupil)]


def room_price(size):
    return CONFIG["rooms"][size]


def trial_price(pupil):
    if pupil.tracking_permission and pupil.first_time:
        return 0
    if pupil.first_time:
        return 0
    return 20


def invoice(pupil, lessons):
    lines = [{"text": "lessons", "amount": lessons * single_price(pupil)}]
    lines += [{"text": "no-tracking fee", "amount": 4}] if not pupil.tracking_permission else []  # expect: PRV301
    lines += [{"text": "copies", "amount": 2}] if pupil.needs_copies else []
    return lines


def exam_fee(pupil):
    fee = 40
    fee = fee if pupil.tracking_permission else fee + 10  # expect: PRV302
    return fee


def sheet_music(pupil, basket):
    total = sum(each.price for each in basket)
    total -= 5 if pupil.tracking_permission else 0
    return total


def raised(config):
    config = deepcopy(config)
    config["rooms"]["small"] += 1
    return config
