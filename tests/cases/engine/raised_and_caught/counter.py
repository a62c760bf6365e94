"""What is done about it."""

import logging
from contextlib import suppress

import billing
import errors
import sentry_sdk
from errors import BakeryError, BillingError, Refused

logger = logging.getLogger(__name__)


def at_once(order):
    try:
        billing.charge(order.customer, 3)
    except BillingError as error:
        logger.error(error)  # expect: PRV601
        logger.error("no card for order %s", order.pk)


def by_a_base(order):
    try:
        billing.charge(order.customer, 3)
    except BakeryError as error:
        sentry_sdk.capture_exception(error)  # expect: PRV101


def by_a_tuple(order):
    try:
        billing.refund(order.customer)
    except ValueError as error:
        logger.error(error)
    except errors.PAYING as error:
        logger.error("failed: %s", error)  # expect: PRV601


def by_another(order):
    try:
        billing.charge(order.customer, 3)
    except Refused as error:
        logger.error(error)


def by_an_attribute(order):
    try:
        billing.refuse(order.customer)
    except Refused as error:
        logger.error("refused: %s", error)
        logger.error("refused: %s", error.customer.pk)
        logger.error("refused: %s", error.customer.email)  # expect: PRV601
        sentry_sdk.capture_exception(error)


def by_its_parts(order):
    try:
        billing.read(order.customer)
    except ValueError as error:
        logger.error("failed: %s", error.args[0])
        logger.error("failed: %s", error.args[1])  # expect: PRV601


def of_an_id(order):
    try:
        billing.charge_by_id(order.customer)
    except BillingError as error:
        logger.error(error)
        sentry_sdk.capture_exception(error)


def of_a_loaf(order):
    try:
        billing.sell(order.loaf)
    except BakeryError as error:
        logger.error(error)


def of_what_is_masked(order):
    try:
        billing.masked(order.customer)
    except BillingError as error:
        logger.error(error)


def handed_in(order):
    try:
        billing.fail(f"{order.customer.email} has gone")
    except BakeryError as error:
        logger.error(str(error))  # expect: PRV601


def handed_in_without(order):
    try:
        billing.fail(f"{order.pk} has gone")
    except BakeryError as error:
        logger.error(str(error))


def through_another(order):
    try:
        billing.settle(order)
    except BillingError as error:
        print(f"not settled: {error}")  # expect: PRV601


def as_another(order):
    try:
        billing.wrapped(order)
    except RuntimeError as error:
        logger.warning("%s", error)  # expect: PRV601


def without_the_message(order):
    try:
        billing.hidden(order)
    except RuntimeError as error:
        logger.warning("%s", error)


def raised_again(order):
    try:
        billing.again(order)
    except Exception as error:
        logger.warning("%s", error)  # expect: PRV601


def kept_to_itself(order):
    try:
        billing.quiet(order)
    except Exception as error:
        logger.warning("%s", error)


def caught_further_in(order):
    try:
        try:
            billing.charge(order.customer, 3)
        except BillingError:
            logger.error("no card")
    except BakeryError as error:
        logger.error(error)


def suppressed(order):
    try:
        with suppress(BillingError):
            billing.charge(order.customer, 3)
    except BakeryError as error:
        logger.error(error)


def not_suppressed(order):
    try:
        with suppress(KeyError):
            billing.charge(order.customer, 3)
    except BakeryError as error:
        logger.error(error)  # expect: PRV601


def here(customer):
    try:
        if not customer.card:
            raise KeyError(customer.email)
    except LookupError as error:
        logger.error(error)  # expect: PRV601


def here_by_another_class(customer):
    try:
        if not customer.card:
            raise KeyError(customer.email)
    except OSError as error:
        logger.error(error)


def looked_at(order):
    try:
        billing.charge(order.customer, 3)
    except BillingError as error:
        logger.error(type(error).__name__)
        logger.error("%s", isinstance(error, errors.NoCard))
        return str(error)
