"""What waits for the background worker."""
from collections import deque

events = []
receipts = deque()
counts = {}
ledger = deque(maxlen=500)
_calls = []


def note(kind, **details):
    _calls.append({"kind": kind, **details})


def take_calls():
    taken = list(_calls)
    _calls.clear()
    return taken
