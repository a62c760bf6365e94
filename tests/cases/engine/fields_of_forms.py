"""Fields of forms, whose data is what a person gave."""
import logging

from flask import request
from wtforms import Form, StringField

log = logging.getLogger(__name__)


class SignUpForm(Form):
    email = StringField("E-mail")
    plan = StringField("Plan")


def keep(event, subject):
    log.info("%s: %s", event, subject)


def sign_up():
    form = SignUpForm(request.form)
    keep("sign-up", form.email.data)  # expect: PRV601
    keep("plan", form.plan.data)
    log.info("errors: %s", form.email.errors)


def read_message(email):
    log.info("read %s bytes", len(email.data))
    log.info("read %s", email.data)
