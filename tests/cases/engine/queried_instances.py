"""What a query, a session or a constructor-like call gives is an instance of the class it names."""

import logging
import uuid

from django.db import models
from django.shortcuts import get_object_or_404
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped

log = logging.getLogger(__name__)


class Passenger(models.Model):
    name = models.CharField(max_length=40)
    cabin = models.CharField(max_length=4)

    def __str__(self):
        return self.name


class Ferry(models.Model):
    name = models.CharField(max_length=40)

    def __str__(self):
        return self.name


class Base(DeclarativeBase):
    pass


class Nurse(Base):
    name: Mapped[str]


class Donor(BaseModel):
    name: str


def from_django(pk):
    one = Passenger.objects.get(pk=pk)
    log.info("one %s", one.name)  # expect: PRV601
    log.info("one %s", one)  # expect: PRV601
    log.info("one %s", one.cabin)
    found, created = Passenger.objects.get_or_create(pk=pk)
    log.info("new %s", created)
    log.info("new %s", found.name)  # expect: PRV601
    for each in Passenger.objects.filter(cabin="a").order_by("pk"):
        log.info("each %s", each.name)  # expect: PRV601
    log.info("one %s", get_object_or_404(Passenger, pk=pk).name)  # expect: PRV601
    log.info("many %s", Passenger.objects.filter(cabin="a").count())


def columns_of_django():
    log.info("cabins %s", list(Passenger.objects.values_list("cabin", flat=True)))
    log.info("names %s", list(Passenger.objects.values_list("name", flat=True)))  # expect: PRV601
    for row in Passenger.objects.values("name", "cabin"):
        log.info("cabin %s", row["cabin"])
        log.info("row %s", row)  # expect: PRV601


def of_no_person(pk):
    ferry = Ferry.objects.get(pk=pk)
    log.info("ferry %s %s", ferry, ferry.name)


def from_sqlalchemy(session):
    for row in session.scalars(select(Nurse)):
        log.info("row %s", row.name)  # expect: PRV601
    row = session.query(Nurse).filter_by(id=1).first()
    log.info("row %s", row.name)  # expect: PRV601


def validated(data):
    given = Donor.model_validate(data)
    log.info("donor %s", given.name)  # expect: PRV601


def generated():
    log.info("made %s", {"username": uuid.uuid4().hex})


class Shop(models.Model):
    phone = models.CharField(max_length=20)


def of_an_organisation(company, branch: Shop):
    log.info("company %s", company.email)
    log.info("branch %s", branch.phone)
