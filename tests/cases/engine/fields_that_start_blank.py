"""Fields that are blank until somebody fills them in."""
import logging
from dataclasses import dataclass, field
from typing import Optional
import attr
from pydantic import BaseModel, Field

log = logging.getLogger(__name__)


@dataclass
class A:
    email: str = ""
    phone_number: str = field(default="")
    iban: Optional[str] = None
    birth_date: str = field(default=None, repr=False)


class B(BaseModel):
    email: str = Field("", max_length=3)
    phone_number: str = Field(default="")
    iban: str | None = Field(None)


@attr.s
class C:
    email = attr.ib(default="")
    phone_number: str = attr.ib("")


class D:
    email = ""
    phone_number = None


def a(guest: A):
    log.info("%s", guest.email)  # expect: PRV601
    log.info("%s", guest.phone_number)  # expect: PRV601
    log.info("%s", guest.iban)  # expect: PRV601
    log.info("%s", guest.birth_date)  # expect: PRV601


def b(guest: B):
    log.info("%s", guest.email)  # expect: PRV601
    log.info("%s", guest.phone_number)  # expect: PRV601
    log.info("%s", guest.iban)  # expect: PRV601


def c(guest: C):
    log.info("%s", guest.email)  # expect: PRV601
    log.info("%s", guest.phone_number)  # expect: PRV601


def d(guest: D):
    log.info("%s", guest.email)  # expect: PRV601
    log.info("%s", guest.phone_number)  # expect: PRV601


def e():
    guest = A()
    log.info("%s", guest.email)
