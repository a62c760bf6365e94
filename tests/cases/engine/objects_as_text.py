"""What an object shows of a person when it is written down as text."""

import logging
from dataclasses import dataclass, field
from typing import NamedTuple

import attrs
from django.contrib.auth.models import AbstractBaseUser, AbstractUser
from django.db import models
from pydantic import BaseModel, SecretStr

logger = logging.getLogger("library")


class Borrower(AbstractBaseUser):
    email = models.EmailField(unique=True)
    USERNAME_FIELD = "email"


class Keeper(AbstractBaseUser):
    shelf = models.IntegerField(unique=True)
    USERNAME_FIELD = "shelf"


class Staff(AbstractUser):
    pass


class Loan(models.Model):
    borrower = models.ForeignKey(Borrower, on_delete=models.CASCADE)
    keeper = models.ForeignKey("Keeper", on_delete=models.CASCADE)

    def __str__(self):
        return f"loan of {self.borrower}"


class Return(models.Model):
    loan = models.ForeignKey(Loan, on_delete=models.CASCADE)
    keeper = models.ForeignKey("Keeper", on_delete=models.CASCADE)

    def __str__(self):
        return f"return {self.pk} to {self.keeper}"


@dataclass
class Reservation:
    shelf: int
    phone_number: str


@dataclass
class Reminder:
    shelf: int
    phone_number: str = field(repr=False)


@attrs.define(repr=False)
class Wish:
    phone_number: str


class Pickup(NamedTuple):
    shelf: int
    home_address: str


class Signup(BaseModel):
    branch: str
    password: SecretStr


class Ticket:
    def __init__(self, number, email):
        self.number = number
        self.email = email

    def __str__(self):
        return f"ticket {self.number}"


class Letter:
    def __init__(self, number, email):
        self.number = number
        self.email = email

    def __str__(self):
        return f"{self.number} to {self.email}"


def lend(borrower: Borrower, keeper: Keeper, staff: Staff):
    logger.info("lends to %s", borrower)  # expect: PRV601
    logger.info("kept by %s", keeper)
    logger.info("done by %s", staff)  # expect: PRV601


def end(loan: Loan, back: Return):
    logger.info("ended %s", loan)  # expect: PRV601
    logger.info("ended %s", back)


def reserve(reservation: Reservation, reminder: Reminder, wish: Wish):
    logger.info(f"reserved: {reservation}")  # expect: PRV601
    logger.info(f"will remind: {reminder}")
    logger.info(f"wished: {wish}")


def ask(pickup: Pickup, signup: Signup):
    logger.info("asks for " + str(pickup))  # expect: PRV601
    logger.info("signs up: %r", signup)


def write(number, user):
    logger.info("wrote %s", Ticket(number, user.email))
    logger.info("wrote %s", str(Ticket(number, user.email)))
    logger.info("wrote %s", Letter(number, user.email))  # expect: PRV601
