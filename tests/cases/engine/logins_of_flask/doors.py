"""Decorators that ask who is there, or how often."""
from functools import wraps

from flask import abort, redirect, session, url_for


def players(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if session.get("player") is None:
            return redirect(url_for("door.sign_in"))
        return view(*args, **kwargs)

    return inner


def seldom(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if session.get("visits", 0) > 100:
            abort(429)
        return view(*args, **kwargs)

    return inner
