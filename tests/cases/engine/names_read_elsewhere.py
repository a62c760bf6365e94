"""A lost-property office: helpers read everyday words of whoever they are handed."""
import logging

log = logging.getLogger("lost")


class Slip:
    def __init__(self, who, shelf):
        self.who = who
        self.shelf = shelf

    @property
    def title(self):
        return f"{self.who.name}: {self.shelf}"

    @property
    def short(self):
        return f"shelf {self.shelf}"


def label_of(thing):
    return f"{thing.name} ({thing.pk})"


def found_by(visitor, shelf):
    slip = Slip(visitor, shelf)
    log.info("found: %s", slip.title)  # expect: PRV601
    log.info("found: %s", slip.short)
    return visitor.email


def kept_on(rack, shelf):
    slip = Slip(rack, shelf)
    log.info("kept: %s", slip.title)
    return rack.email_template


def fetched(visitor, umbrella):
    log.info("fetched by %s", label_of(visitor))  # expect: PRV601
    log.info("fetched: %s", label_of(umbrella))
    return visitor.email
