"""Cards of the branch that was closed, moved by SQL."""
import sqlite3


def move(db: sqlite3.Connection):
    db.execute("INSERT INTO cards (number, mailing_consent) SELECT number, 1 FROM old_cards")  # expect: PRV207
    db.execute("UPDATE cards SET branch = 'main' WHERE branch IS NULL")
    db.commit()


def set_choice(db: sqlite3.Connection, number: str, mailing: bool):
    db.execute("UPDATE cards SET mailing_consent = ? WHERE number = ?", (mailing, number))
    db.commit()


def forget_all(db: sqlite3.Connection):
    db.execute("UPDATE cards SET mailing_consent = 0")
    db.commit()
