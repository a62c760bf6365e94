import logging

from errs import Full, Missing, both, fill, find, other

log = logging.getLogger(__name__)


def a(member):
    try:
        find(member)
    except* Missing as group:
        log.warning("%s", group.exceptions)  # expect: PRV601


def b(member):
    try:
        fill(member)
    except* Full as group:
        log.warning("%s", group.exceptions)


def c(member):
    try:
        both(member)
    except* Missing as group:
        for each in group.exceptions:
            log.warning("%s", each)  # expect: PRV601
    except* Full as group:
        for each in group.exceptions:
            log.warning("%s", each)


def d(member):
    try:
        both(member)
    except ExceptionGroup as group:
        for each in group.exceptions:
            log.warning("%s", each)  # expect: PRV601


def e(member):
    try:
        other(member)
    except ExceptionGroup as group:
        log.warning("%s", group.exceptions)


def f(member):
    try:
        both(member)
    except* Missing:
        log.exception("gone")  # expect: PRV601
    except* Full:
        log.exception("full")
