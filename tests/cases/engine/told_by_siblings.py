"""What one method of a class tells or overwrites, and another writes down."""
import logging

log = logging.getLogger(__name__)


class Visit:
    def load(self, member):
        self.who = member.email
        self.what = member.plan

    def tell(self):
        log.info("visited by %s", self.who)  # expect: PRV601

    def tell_what(self):
        log.info("visited for %s", self.what)


class Letter:
    def __init__(self, contact_email, kind):
        self._to = contact_email
        self._kind = kind

    @property
    def line(self):
        return f"{self._kind} for {self.addressee.email}"

    @property
    def caption(self):
        return f"a {self._kind}"

    def written(self):
        log.info(self.line)  # expect: PRV601

    def begun(self):
        log.info(self.caption)

    def sent(self):
        log.info("sent to %s", self._to)  # expect: PRV601
        self.scrub()
        log.info("sent to %s", self._to)

    def kept(self, is_old):
        if is_old:
            self.scrub()
        log.info("kept for %s", self._to)  # expect: PRV601

    def scrub(self):
        self._to = "***"


class Caller:
    def __init__(self, phone_number):
        self.phone_number = phone_number
        self.line = "b"

    @property
    def label(self):
        return f"<{self.phone_number}>"

    def __repr__(self):
        return f"Caller {self.label}"


class Booth:
    def __init__(self, phone_number):
        self.phone_number = phone_number
        self.line = "b"

    @property
    def label(self):
        return f"<{self.line}>"

    def __repr__(self):
        return f"Booth {self.label}"


def rings(caller: Caller, booth: Booth):
    log.info("%r rings", caller)  # expect: PRV601
    log.info("%r rings", booth)
