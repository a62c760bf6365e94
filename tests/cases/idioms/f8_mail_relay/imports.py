"""Reads contact lists."""
import csv
import logging

from journal import Journal, warn_operator

log = logging.getLogger(__name__)
journal = Journal("imports")


def read(path):
    with open(path, newline="") as handle:
        rows = list(csv.DictReader(handle))
    log.info("read %d rows from %s, columns %s", len(rows), path, sorted(rows[0]) if rows else [])
    return rows


def merge(rows, contacts):
    by_email = {contact.email: contact for contact in contacts}
    for number, row in enumerate(rows, 2):
        contact = by_email.get(row["email"])
        if contact is None:
            log.debug("line %d: unknown address", number)
        elif not row.get("phone"):
            warn_operator("line %d: no phone number" % number)
        else:
            journal.count("merged", email=row["email"], phone=row["phone"])
            contact.phone = row["phone"]
    log.info("merged into %d of %d contacts", len(rows), len(by_email))


def find_twins(contacts):
    seen = {}
    for contact in contacts:
        twin = seen.setdefault(contact.phone, contact)
        if twin is not contact:
            warn_operator("same number: " + contact.full_name + " and " + twin.full_name)  # expect: PRV601
    log.info("looked at %d contacts, %d numbers", len(contacts), len(seen))
