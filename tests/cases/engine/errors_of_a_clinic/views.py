"""Who catches them."""

import logging

import desk
from mixpanel import Mixpanel
from problems import Late, Overbooked, Problem, Unknown

log = logging.getLogger(__name__)
people = Mixpanel("token")


def booked(patient, slot):
    try:
        desk.book(patient, slot)
    except Overbooked as problem:
        log.info("%s", problem)  # expect: PRV601
        log.info("%s", problem.slot)


def found(patient):
    try:
        desk.find(patient)
    except Unknown as problem:
        log.info("%s", problem)
        log.info("%s", problem.code)
        log.info("%s", problem.payload)  # expect: PRV601


def waited(patient):
    try:
        desk.late(patient)
    except (Overbooked, Late) as problem:
        log.info(f"late: {problem}")  # expect: PRV601
        log.info(f"late: {problem.minutes}")


def admitted(patient):
    try:
        desk.admit(patient)
    except Exception as problem:
        log.info(problem.detail)  # expect: PRV601
        log.info(problem.status_code)


def admitted_by_id(patient):
    try:
        desk.admit_by_id(patient)
    except Exception as problem:
        log.info(problem.detail)


def opened(patient):
    try:
        desk.Door().open(patient)
    except Exception as problem:
        log.info(problem)  # expect: PRV601


async def awaited(patient):
    try:
        await desk.wait(patient)
    except Problem as problem:
        log.info(problem)  # expect: PRV601


def refused(patient):
    try:
        desk.refuse(patient)
    except Late as problem:
        log.info(repr(problem))  # expect: PRV601


def tried_again(patient):
    for _ in range(3):
        try:
            desk.late(patient)
            break
        except Overbooked as problem:
            log.info(problem)
        except Late:
            continue


def kept(patient):
    problem = None
    try:
        desk.late(patient)
    except Late as caught:
        problem = caught
    if problem is not None:
        log.info(problem)  # expect: PRV601


def discharged(patient):
    try:
        desk.Ward().discharge(patient)
    except AssertionError as problem:
        log.info(problem)  # expect: PRV601


def transferred(patient):
    try:
        desk.Ward().transfer(patient)
    except AssertionError as problem:
        log.info(problem)


def counted(patient):
    if not patient.tracking_consent:
        return
    try:
        desk.late(patient)
    except Late as problem:
        people.track(patient.pk, "late", {"why": str(problem)})  # expect: PRV101
        people.track(patient.pk, "late", {"minutes": problem.minutes})
    except Problem as problem:
        people.track(patient.pk, "problem", {"why": str(problem)})


def unnamed(patient):
    try:
        desk.late(patient)
    except:  # noqa: E722
        log.info("something went wrong")
        raise
