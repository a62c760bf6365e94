"""What an object keeps of somebody is told where it gets out, and not again of all who have such an object."""

import logging

logger = logging.getLogger(__name__)


class Ghost:
    def __init__(self, label, motto):
        self.label = label
        self.motto = motto

    def rename(self, person):
        title = f"{person.first_name} {person.last_name}"
        if title != self.label:
            logger.info("from %s to %s", self.label, title)  # expect: PRV601
            self.label = title
            return True
        return False

    def follow(self, person):
        return self.rename(person)

    def show(self):
        logger.info("is %s", self.label)  # expect: PRV601

    def sign(self):
        logger.info("signed %s", self.motto)


def refresh(ghost: Ghost, person):
    logger.info("for %s", person.email)  # expect: PRV601
    ghost.rename(person)


def refresh_all(ghosts: list[Ghost], people):
    for ghost, person in zip(ghosts, people):
        refresh(ghost, person)
        ghost.show()


def made(person):
    Ghost("nobody", person.email).sign()  # expect: PRV601
    Ghost("nobody", "ora et labora").sign()
