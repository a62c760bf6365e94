"""By what programs log in, and accounts of programs."""

import logging

import requests

log = logging.getLogger(__name__)


class Channel:
    def __init__(self, app_id, app_password):
        self.app_id = app_id
        self.app_password = app_password

    def token(self):
        asked = {"client_id": self.app_id, "client_secret": self.app_password, "grant_type": "client_credentials"}
        return requests.post("https://login.microsoftonline.com/token", data=asked)

    def enrol(self, user):
        sent = {"app": self.app_id, "password": user.password}
        return requests.post("https://login.microsoftonline.com/enrol", data=sent)  # expect: PRV103


class Store:
    def __init__(self, dialect, host=None, port=None, db="store", username=None, password=None):
        log.debug("connecting to %s", address(dialect, host, port, db, username, password))

    @classmethod
    def of(cls, config):
        return cls("postgres", host=config.url, **config.kwargs)


def address(dialect, host, port, db, username, password):
    return f"{dialect}://{username}@{host}:{port}/{db}"


def started(config, bot, bot_account, asking):
    log.info("speaks as %s", config.BOT_IDENTITY["username"])
    log.info("speaks as %s", bot.username)
    log.info("speaks as %s", bot_account.email)
    log.info("asked by %s", asking.username)  # expect: PRV601
