"""Attributes that are blank until somebody fills them in."""
import logging

log = logging.getLogger(__name__)


class Guest:
    email = ""
    contact_email = "office@hotel.example"

    def __init__(self):
        self.phone_number = None
        self.iban = ""
        self.last_name = ""
        self.support_email = "x@hotel.example"

    def load(self, row):
        self.iban = row[1]
        self.phone_number = row["p"]

    def tell(self):
        log.info("%s", self.email)  # expect: PRV601
        log.info("%s", self.phone_number)  # expect: PRV601
        log.info("%s", self.iban)  # expect: PRV601
        log.info("%s", self.last_name)  # expect: PRV601
        log.info("%s", self.support_email)
        log.info("%s", self.contact_email)


def tell(guest: Guest):
    log.info("%s", guest.phone_number)  # expect: PRV601
    log.info("%s", guest.iban)  # expect: PRV601
    log.info("%s", guest.last_name)  # expect: PRV601
    log.info("%s", guest.email)  # expect: PRV601


def blank():
    email = ""
    phone_number = None
    log.info("%s %s", email, phone_number)
    g = Guest()
    g.email = ""
    log.info("%s", g.email)
