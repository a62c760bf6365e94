from flask import Blueprint

from errs import Full, Missing

bp = Blueprint("a", __name__)


@bp.get("/a")
def a():
    guest = find()
    raise Missing(f"no {guest.email}")


@bp.get("/b")
def b():
    guest = find()
    raise Full(f"no {guest.email}")
