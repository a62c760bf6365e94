"""Where nothing tells what a value is, the name of its variable does; not where something says otherwise."""

import logging
from email.message import EmailMessage

from django import forms

import directory

log = logging.getLogger(__name__)


class SignupForm(forms.Form):
    email = forms.EmailField()  # expect: PRV702


def looked_up(row, connection):
    email = row[1]
    log.info("to %s", email)  # expect: PRV601
    phone_number = connection.fetchone()
    log.info("to %s", phone_number)  # expect: PRV601
    surname = directory.lookup("x")
    log.info("to %s", surname)  # expect: PRV601


def walked(rows):
    for pk, email in rows:
        log.info("pk %s", pk)
        log.info("to %s", email)  # expect: PRV601


def said_otherwise(mailer, settings, database, resolver, users):
    email = "office@books.example"
    log.info("from %s", email)
    email = mailer.build_email("welcome")
    log.info("mail %s", email)
    email = EmailMessage()
    log.info("mail %s", email)
    email = settings.support_email
    log.info("from %s", email)
    email = len(users)
    log.info("mails %s", email)
    full_name = database.qualified("a", "b")
    log.info("table %s", full_name)
    ip_address = resolver.query("books.example")
    log.info("host %s", ip_address)


def looked_up_by_name(service, address_book):
    email = service.find_email("x")
    log.info("to %s", email)  # expect: PRV601
    email = service.compose("x")
    log.info("mail %s", email)
    email = address_book.support_email
    log.info("from %s", email)
