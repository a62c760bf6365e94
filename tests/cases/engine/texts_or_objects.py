"""Who takes a name or the one who bears it: where it is a text, no object is meant."""

import requests
from django.contrib.auth import get_user_model

RULES = "http://rules.example.com/add"


def add_rule(layer, user=None):
    username = (user if isinstance(user, str) else user.username) if user else None
    requests.post(RULES, json={"user": username, "layer": layer})  # expect: PRV604, PRV101


def share(layer, resource):
    owner = resource.owner
    add_rule(layer, owner)


def share_with(layer, name):
    user = get_user_model().objects.get(username=name)
    add_rule(layer, user)


def note(layer, value):
    if isinstance(value, str):
        requests.post(RULES, json={"value": value, "layer": layer})


def note_all(layer, user):
    note(layer, user)
    note(layer, user.email)  # expect: PRV604, PRV101


def rename(layer, user):
    if isinstance(user, str):
        requests.post(RULES, json={"user": user, "layer": layer})
    else:
        requests.post(RULES, json={"user": user, "layer": layer})  # expect: PRV604, PRV102


def either(layer, user):
    if isinstance(user, (str, dict)):
        requests.post(RULES, json={"user": user, "layer": layer})  # expect: PRV604, PRV102
