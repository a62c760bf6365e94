"""A name that stands in an address, in a key or behind a helper, where nothing else tells of it."""
import logging
import os

import requests
from django.core.cache import cache

DESK = os.environ["DESK_URL"]


def look_up(customer):
    return requests.get(f"{DESK}/cards/{customer['name']}", timeout=5)  # expect: PRV105


def look_up_card(customer):
    return requests.get(f"{DESK}/cards/{customer.card}", timeout=5)


def came_from(request):
    return requests.get(f"{DESK}/places", params={"of": request.headers.get("X-Forwarded-For")}, timeout=5)  # expect: PRV105


def is_limited(request):
    return cache.get(f"limit:{request.client.host}")  # expect: PRV606


def is_limited_by_path(request):
    return cache.get(f"limit:{request.path}")


def note(what):
    logging.info("%s", what)


def opened(customer):
    note(customer.name)  # expect: PRV601
    note(customer.card)
