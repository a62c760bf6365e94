"""Who is offered what, in SQL."""
import sqlite3

from .outbox import queue_offer, warn


def hajj_loans(db: sqlite3.Connection):
    rows = db.execute("SELECT id FROM clients WHERE religion = 'muslim' AND balance > 5000")  # expect: PRV402
    for (client_id,) in rows:
        queue_offer(client_id, "travel-loan")


def savings(db: sqlite3.Connection):
    rows = db.execute("SELECT id FROM clients WHERE balance > ? AND age >= 60", (20000,))
    for (client_id,) in rows:
        queue_offer(client_id, "fixed-term")


def count_by_religion(db: sqlite3.Connection):
    return dict(db.execute("SELECT religion, COUNT(*) FROM clients GROUP BY religion"))


def access_note(db: sqlite3.Connection):
    for (client_id,) in db.execute("SELECT id FROM clients WHERE disabled = 1"):
        warn(client_id, "The lift of your branch is out of order")
