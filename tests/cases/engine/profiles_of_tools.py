"""Profiles: some of settings, some of people."""
import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Profile:
    name: str
    region: str
    options: dict


def switch(profile: Profile):
    log.info("switched to %s", profile.name)


def list_all(profiles: list[Profile]):
    for profile in profiles:
        log.info("there is %s", profile.name)


def unknown(profile):
    log.info("using %s", profile.name)


@dataclass
class CustomerProfile:
    name: str
    phone_number: str


def invite(profile: CustomerProfile):
    log.info("inviting %s", profile.name)  # expect: PRV601


def greet(profile):
    if profile.birthday is not None:
        log.info("happy birthday %s", profile.name)  # expect: PRV601


def describe(user):
    log.info("a %s", user.__name__)
    log.info("called %s", user.name)  # expect: PRV601
