"""What is taken out of a dict is gone; what is chosen by its key is only that."""

import copy
import logging
from collections import defaultdict
from dataclasses import asdict, dataclass

log = logging.getLogger(__name__)
SHOWN = ("tier", "seats")


@dataclass
class Passenger:
    email: str
    tier: str


def taken_out(customer):
    row = {"to": customer.email, "seats": 2}
    row.pop("to")
    log.info("row %s", row)


def deleted(customer):
    row = {"to": customer.email, "seats": 2}
    log.info("row %s", row)  # expect: PRV601
    del row["to"]
    log.info("row %s", row)


def chosen(customer):
    row = {"to": customer.email, "seats": 2}
    log.info("row %s", {k: v for k, v in row.items() if k in SHOWN})
    log.info("row %s", {k: v for k, v in row.items() if v and k not in ("to", "cc")})
    log.info("row %s", {k: v for k, v in row.items() if k != "seats"})  # expect: PRV601


def in_a_loop(customer):
    slim = {}
    for key, value in {"to": customer.email, "seats": 2}.items():
        if key == "to":
            continue
        slim[key] = value
    log.info("row %s", slim)


def of_a_class(passenger: Passenger):
    record = asdict(passenger)
    log.info("p %s", record)  # expect: PRV601
    log.info("p %s", record["tier"])
    record.pop("email")
    log.info("p %s", record)


def copied(customer):
    row = {"to": customer.email, "seats": 2}
    slim = copy.copy(row)
    del slim["to"]
    log.info("row %s", slim)
    log.info("row %s", row)  # expect: PRV601


def keys(customers):
    seats = {customer.email: customer.seat for customer in customers}
    log.info("seats %s", list(seats.values()))
    log.info("seats %s", sorted(seats))  # expect: PRV601
    for key, seat in seats.items():
        log.info("seat %s", seat)
        log.info("of %s", key)  # expect: PRV601


def grouped(customers):
    found = defaultdict(list)
    for customer in customers:
        found[customer.tier].append(customer.email)
    log.info("tiers %s", list(found))
    log.info("found %s", dict(found))  # expect: PRV601


def defaults(customer):
    row = {}
    row.setdefault("to", customer.email)
    log.info("row %s", row)  # expect: PRV601


def walks(customers):
    mails = [customer.email for customer in customers]
    for place, mail in enumerate(mails):
        log.info("place %s", place)
        log.info("mail %s", mail)  # expect: PRV601
    for customer, mail in zip(customers, map(lambda one: one.email, customers)):
        log.info("pk %s", customer.pk)
        log.info("mail %s", mail)  # expect: PRV601


def domain(customer):
    local, host = customer.email.split("@", 1)
    log.info("host %s %s", host, customer.email.partition("@")[2])
    log.info("local %s", local)  # expect: PRV601
