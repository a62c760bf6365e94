import logging

from flask import Flask, Blueprint

from errs import Full, Missing

log = logging.getLogger(__name__)


def on_missing(error):
    log.warning("missing %s", error)  # expect: PRV601
    return "", 404


def on_full(error):
    log.warning("full %s", type(error).__name__)
    return "", 404


def create_app():
    app = Flask(__name__)
    app.register_error_handler(Missing, on_missing)
    app.register_error_handler(Full, on_full)
    return app
