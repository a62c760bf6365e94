"""Account service with a login."""

from werkzeug.security import check_password_hash, generate_password_hash

from models import User, db


def register(form):
    user = User(username=form["username"], password=generate_password_hash(form["password"]))
    db.session.add(user)


def accepts(user, given):
    return check_password_hash(user.password, given)


def payroll_row(user):
    return [user.username, user.national_insurance_number]
