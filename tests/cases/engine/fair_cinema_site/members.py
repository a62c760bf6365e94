"""Who is at the till."""
from functools import wraps

from flask import abort, g, redirect, session, url_for


class Member:
    def __init__(self, row):
        self.id = row["id"]
        self.allows_tracking = row["allows_tracking"]
        self.email_confirmed = row["email_confirmed"]
        self.birth_year = row["birth_year"]

    @property
    def is_adult(self):
        return self.birth_year < 2008


def load():
    row = session.get("member")
    g.member = Member(row) if row else None


def sharing_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if g.member is None or not g.member.allows_tracking:  # expect: PRV303
            return redirect(url_for("pages.accept_tracking"))
        return view(*args, **kwargs)

    return wrapped


def adults(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if g.member is None or not g.member.is_adult:
            abort(403)
        return view(*args, **kwargs)

    return wrapped
