"""How answers get into the database of a dating service."""
import sqlite3

db = sqlite3.connect("dates.db")


class Profile:
    def __init__(self, row):
        self.row = row
        self.tracking_consent = row["tracking_consent"]
        self.photo_public = row["photo_public"]


def create_profile(row, form):
    profile = Profile(row)
    profile.tracking_consent = form.get("tracking") == "yes"
    profile.photo_public = True
    return profile


def merge(profile, other):
    profile.tracking_consent = True  # expect: PRV207
    profile.photo_public = other.photo_public
    return profile


def copy(profile, other):
    profile.tracking_consent = other.tracking_consent
    return profile


def give_consent(profile):
    profile.tracking_consent = True
    return profile


def revoke_consent(profile):
    profile.tracking_consent = False
    return profile


def import_rows(rows):
    for row in rows:
        db.execute("UPDATE profiles SET tracking_consent = 1 WHERE id = ?", (row["id"],))  # expect: PRV207
        db.execute("UPDATE profiles SET photo_public = 1 WHERE id = ?", (row["id"],))
        db.execute("UPDATE profiles SET tracking_consent = ? WHERE id = ?", (row["consent"], row["id"]))


def refresh(profile, payload):
    if payload["tracking_consent"]:
        profile.tracking_consent = True
    return profile
