"""Visits, seen from the turnstiles."""
from .events import emit, emit_as


def enter(holder, museum, gate):
    visit = museum.visits.create(holder=holder, gate=gate)
    if holder.tracking_opt_in:
        emit_as(str(holder.pk), "Entered", museum=museum.name, gate=gate.number)
    return visit


def enter_with_guest(holder, museum, guest):
    visit = museum.visits.create(holder=holder, guest=guest)
    if holder.tracking_opt_in:
        emit_as(holder.username, "Entered With Guest", museum=museum.name)  # expect: PRV101
    return visit


def leave(holder, visit):
    visit.close()
    emit_as(str(holder.pk), "Left", minutes=visit.minutes)  # expect: PRV201


def lend_stool(holder, museum, deposit):
    museum.loans.create(holder=holder, deposit=deposit)
    emit(holder, "Equipment Lent", museum=museum.name, kind="stool")
