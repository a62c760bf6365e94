"""By what a service of a program logs in elsewhere, and by what persons do."""
import logging
import urllib.parse
import urllib.request

logger = logging.getLogger(__name__)


class ParcelService:
    URL = "http://parcels.example/price"

    def __init__(self, origin):
        self.origin = origin
        self.password = ""
        self.asked = {}

    def build(self):
        self.asked["origin"] = self.origin
        self.asked["pw"] = self.password

    def ask(self):
        self.build()
        return urllib.request.urlopen(f"{self.URL}?{urllib.parse.urlencode(self.asked)}").read()

    def show(self):
        logger.info("asking as %s", self.password)


class LoginService:
    def __init__(self):
        self.password = ""

    def show(self):
        logger.info("somebody typed %s", self.password)  # expect: PRV601


class MemberService:
    def __init__(self):
        self.username = ""

    def show(self):
        logger.info("of %s", self.username)  # expect: PRV601
