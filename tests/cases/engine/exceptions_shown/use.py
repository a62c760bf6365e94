import logging
import traceback

import sentry_sdk
from core import Broken, chained, parse, parse_quiet

log = logging.getLogger(__name__)


def by_exception(guest):
    try:
        parse(guest)
    except Broken:
        log.exception("could not")  # expect: PRV601


def by_exception_quiet(guest):
    try:
        parse_quiet(guest)
    except Broken:
        log.exception("could not")


def by_exc_info(guest):
    try:
        parse(guest)
    except Broken:
        log.error("could not", exc_info=True)  # expect: PRV601
        log.error("could not")


def by_exc_info_value(guest):
    try:
        parse(guest)
    except Broken as broken:
        log.warning("could not", exc_info=broken)  # expect: PRV601


def by_format(guest):
    try:
        parse(guest)
    except Broken:
        log.info(traceback.format_exc())  # expect: PRV601


def by_print(guest):
    try:
        parse(guest)
    except Broken:
        traceback.print_exc()  # expect: PRV601


def by_args(guest):
    try:
        parse(guest)
    except Broken as broken:
        log.info("no %s", broken.args[0])  # expect: PRV601


def by_str(guest):
    try:
        parse(guest)
    except Broken as broken:
        text = str(broken)
        log.info(text)  # expect: PRV601


def by_repr(guest):
    try:
        parse(guest)
    except Broken as broken:
        log.info(f"{broken!r}")  # expect: PRV601


def by_chain(guest):
    try:
        chained(guest)
    except Broken:
        log.exception("could not")  # expect: PRV601


def by_chain_only_text(guest):
    try:
        chained(guest)
    except Broken as broken:
        log.info("could not: %s", broken)


def by_cause(guest):
    try:
        chained(guest)
    except Broken as broken:
        log.info("could not: %s", broken.__cause__)  # expect: PRV601


def by_sentry(guest):
    try:
        parse(guest)
    except Broken as broken:
        sentry_sdk.capture_exception(broken)  # expect: PRV101


def by_sentry_here(guest):
    try:
        parse(guest)
    except Broken:
        sentry_sdk.capture_exception()  # expect: PRV101


def by_note(guest):
    try:
        parse_quiet(guest)
    except Broken as broken:
        broken.add_note(f"for {guest.email}")
        log.exception("could not")  # expect: PRV601


def nothing(guest):
    try:
        guest.save()
    except Broken:
        log.exception("could not")
