"""Logging of a ticket system for street lamps."""
import logging
import logging.config

logging.config.dictConfig({"version": 1})


def channel(name):
    return logging.getLogger("lamps").getChild(name)


class Reports:
    log = logging.getLogger("reports")

    def __init__(self, clerk):
        self.clerk = clerk

    def _say(self, text, *args):
        self.log.info(text, *args)

    def received(self, citizen, lamp):
        self._say("lamp %s reported by %s", lamp.code, citizen.phone_number)  # expect: PRV601
        self._say("lamp %s reported by %s", lamp.code, citizen.id)

    def repaired(self, citizen, lamp):
        self.log.info("repaired %s", lamp.code)
        self.log.debug("told %(who)s", {"who": citizen.email})  # expect: PRV601
        self.log.debug("told %(who)s", {"who": citizen.id})
