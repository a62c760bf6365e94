"""The reception and its logs."""
import structlog
from loguru import logger

from .guests import Booking, Companion, Guest

log = structlog.get_logger(__name__)


def check_in(booking: Booking, companion: Companion, guest: Guest):
    bound = log.bind(code=booking.code)
    bound.info("checked in", nights=booking.nights)
    bound.info("checked in", surname=guest.surname)  # expect: PRV601
    logger.info("arrived: {}", booking)
    logger.info("companion {companion} arrived", companion=companion)  # expect: PRV601
    logger.bind(guest=guest.number).success("key handed out")
    logger.info("room for {}", companion.room)


def check_out(booking: Booking, guest: Guest):
    with logger.contextualize(booking=booking.code):
        logger.info("bye")
    with logger.contextualize(mail=guest.email):  # expect: PRV601
        logger.info("bye")
    log.msg("bye", domain=guest.email.partition("@")[2])
