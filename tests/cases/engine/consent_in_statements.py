"""Consent that is written by statements of SQL, as the time of an answer, or where an instance is made."""
from datetime import datetime, timezone

from sqlalchemy import text


class Guest:
    def __init__(self, name, newsletter_consent=None):
        self.name = name
        self.newsletter_consent = newsletter_consent


def seat(row):
    return Guest(name=row["name"], newsletter_consent=True)  # expect: PRV207


def seat_as_told(row):
    return Guest(name=row["name"], newsletter_consent=row["newsletter"] == "yes")


def merge(connection, old, new):
    connection.execute(text("UPDATE guests SET marketing_consent = TRUE WHERE id = :new"), {"new": new})  # expect: PRV207
    connection.execute(text("DELETE FROM guests WHERE id = :old"), {"old": old})


def move(cursor, guest, table):
    cursor.execute("UPDATE guests SET seat = %s, newsletter_consent = %s WHERE id = %s", (table, True, guest))  # expect: PRV207


def book(cursor, guest):
    cursor.execute(  # expect: PRV207
        "INSERT INTO guest_consents (guest_id, purpose, granted) VALUES (?, 'analytics', 1)", (guest,)
    )


def book_as_told(cursor, guest, answer):
    cursor.execute(
        "INSERT INTO guest_consents (guest_id, purpose, granted) VALUES (?, 'analytics', ?)", (guest, answer)
    )


def withdraw(cursor, guest):
    cursor.execute("UPDATE guests SET marketing_consent = FALSE, newsletter_consent = 0 WHERE id = ?", (guest,))
    cursor.execute("UPDATE guest_consents SET granted = FALSE WHERE guest_id = ?", (guest,))


def count(cursor):
    cursor.execute("SELECT count(*) FROM guests WHERE marketing_consent = TRUE")
    return cursor.fetchone()[0]


def invite_back(guest):
    guest.newsletter_consent_at = datetime.now(timezone.utc)  # expect: PRV207
    guest.invited = True


def forget(guest):
    guest.newsletter_consent_at = None
    guest.unsubscribed_at = datetime.now(timezone.utc)


def seat_again(guest):
    guest.seated_at = datetime.now(timezone.utc)
