"""What may fail."""

from errors import BakeryError, BillingError, NoCard, Refused, Stale


def charge(customer, amount):
    if not customer.card:
        raise BillingError(f"no card for {customer.email}")
    return amount


def refund(customer):
    raise NoCard(customer)


def refuse(customer):
    raise Refused(customer)


def read(customer):
    raise ValueError("cannot read", customer.email)


def charge_by_id(customer):
    raise BillingError(f"no card for customer {customer.pk}")


def fail(message):
    raise BakeryError(message)


def sell(loaf):
    raise Stale(f"{loaf.name} is {loaf.days} days old")


def masked(customer):
    raise BillingError(f"no card for {customer.email[:2]}***")


def settle(order):
    """Lets through what charge() raises, and names nobody's e-mail."""
    return charge(order.customer, order.sum)


def wrapped(order):
    try:
        return charge(order.customer, order.sum)
    except BillingError as error:
        raise RuntimeError(f"order failed: {error}") from error


def hidden(order):
    try:
        return charge(order.customer, order.sum)
    except BillingError as error:
        raise RuntimeError("order failed") from error


def again(order):
    try:
        return charge(order.customer, order.sum)
    except BakeryError:
        raise


def quiet(order):
    try:
        return charge(order.customer, order.sum)
    except BakeryError:
        return None
