"""Nightly jobs."""
from .audiences import expecting, runners
from .models import Member


def baby_week(session, ads):
    for member in expecting(session, Member):
        ads.push_offer(member, "baby week")


def running_week(session, ads):
    for member in runners(session, Member):
        ads.push_offer(member, "running week")


def appointment_reminder(session, mailer):
    for member in session.query(Member).filter(Member.is_pregnant.is_(True), Member.next_appointment.isnot(None)):
        mailer.send(member.email, "Your appointment tomorrow")
