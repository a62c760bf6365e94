"""Loggers that functions of the project make."""
import logging

def make():
    log = logging.getLogger("q")
    log.setLevel(logging.INFO)
    return log


def make2():
    log = logging.getLogger("q")
    return log

def channel(n):
    return logging.getLogger(n)

c = channel("a")

def one(user):
    make().info("x %s", user.email)  # expect: PRV601
    make2().info("x %s", user.email)  # expect: PRV601
    c.info("x %s", user.email)  # expect: PRV601


class Base:
    def voice(self):
        return logging.getLogger(type(self).__name__)

    @property
    def out(self):
        return logging.getLogger(type(self).__name__)

class Job(Base):
    def run(self, user):
        self.voice().info("x %s", user.email)  # expect: PRV601
        self.out.info("x %s", user.email)  # expect: PRV601
        self.out.info("x %s", user.id)
