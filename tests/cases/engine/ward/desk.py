"""Who is admitted, and what is counted of it."""

from functools import wraps

from loguru import logger
from segment import analytics as seg
from sqlmodel import Session, select

from models import Patient, Room


def if_agreed(function):
    @wraps(function)
    def inner(patient, *args, **kwargs):
        if not patient.has_agreed_to_statistics:
            return None
        return function(patient, *args, **kwargs)

    return inner


@if_agreed
def checked_in(patient, room):
    seg.track(user_id=str(patient.id), event="checked in", properties={"room": room.id})


def checked_out(patient, room):
    seg.track(user_id=str(patient.id), event="checked out", properties={"room": room.id})  # expect: PRV201


def admit(session: Session, key: int):
    admitted = session.get(Patient, key)
    logger.info("admitted {}", admitted)  # expect: PRV601
    logger.info("admitted {}", admitted.id)
    room = session.exec(select(Room)).first()
    logger.info("room {}", room.name)
    checked_in(admitted, room)
