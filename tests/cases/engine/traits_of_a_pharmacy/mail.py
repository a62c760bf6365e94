"""Hands messages to the outbox."""
from .outbox import outbox


def send_campaign(name, audience):
    for client in audience:
        outbox.put({"campaign": name, "client": client.id})


def send_notice(text, people):
    for client in people:
        outbox.put({"notice": text, "client": client.id})
