"""Leaving the club and having everything erased."""
from datetime import datetime

from flask import Blueprint, jsonify
from flask_login import current_user, login_required

from .models import Member, db

bp = Blueprint("erasing", __name__)


@bp.delete("/me")
@login_required
def erase_member():  # expect: PRV504
    member = Member.query.get(current_user.id)
    member.full_name = ""
    member.left_at = datetime.utcnow()
    db.session.commit()
    return jsonify(ok=True)


@bp.delete("/me/all")
@login_required
def delete_my_data():
    member = Member.query.get(current_user.id)
    db.session.delete(member)
    db.session.commit()
    return jsonify(ok=True)


@bp.post("/me/anonymise")
@login_required
def anonymise_me():
    member = Member.query.get(current_user.id)
    member.full_name = ""
    member.phone = None
    member.email = f"{member.id}@erased.invalid"
    db.session.commit()
    return jsonify(ok=True)


@bp.post("/me/forget")
@login_required
def forget_me():  # expect: PRV504
    Member.query.filter_by(id=current_user.id).update({"active": False})
    db.session.commit()
    return jsonify(ok=True)


@bp.post("/me/pause")
@login_required
def pause_membership():
    Member.query.filter_by(id=current_user.id).update({"active": False})
    db.session.commit()
    return jsonify(ok=True)
