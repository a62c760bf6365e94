"""Loggers by construction, adapters, wrappers with starred arguments, and requests logged whole."""
import json
import logging
import sys
import traceback
from pprint import pformat

import structlog
from django.http import HttpRequest
from loguru import logger as lg
from pythonjsonlogger import jsonlogger

log = logging.getLogger("a")
audit = logging.getLogger("audit").getChild("x")
slog = structlog.get_logger().bind(app="x")


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return msg, kwargs


class Journal:
    def __init__(self):
        self._out = logging.getLogger(self.__class__.__name__)

    def write(self, text, **extra):
        self._out.info(text, extra=extra)

    def warn(self, text, *args):
        self._out.warning(text, *args)


journal = Journal()
adapter = Adapter(log, {})


def one(user):
    audit.info("x %s", user.email)  # expect: PRV601
    slog.info("x", email=user.email)  # expect: PRV601
    adapter.info("hello %s", user.phone_number)  # expect: PRV601
    journal.write("new", email=user.email)  # expect: PRV601
    journal.warn("who %s", user.first_name)  # expect: PRV601
    journal.write("new", id=user.pk)


def two(request):
    log.debug("posted %s", request.POST)  # expect: PRV601
    log.debug("posted %r", dict(request.POST))  # expect: PRV601
    log.debug("posted %s", json.dumps(request.POST))  # expect: PRV601
    log.debug("path %s", request.path)
    log.debug("headers %s", request.META["REMOTE_ADDR"])  # expect: PRV601



async def four(request):
    data = await request.json()
    lg.info("data {}", data)  # expect: PRV601
    lg.bind(email=data["email"]).info("x")  # expect: PRV601


def five(customer):
    sys.stderr.write(customer.email)  # expect: PRV601
    log.log(logging.INFO, pformat(vars(customer)))  # expect: PRV601
    log.info("sent", extra={"phone": customer.phone_number})  # expect: PRV601


def timed(function):
    def inner(*args, **kwargs):
        log.info("call %s %s", args, kwargs)
        return function(*args, **kwargs)

    return inner


@timed
def register(email):
    return email


def debug(message, *args):
    if args:
        message = message % args
    print(message)


def six(user):
    debug("user %s", user.email)  # expect: PRV601
    debug("user %s", user.id)
