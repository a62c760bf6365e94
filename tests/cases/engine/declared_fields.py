"""What classes declare of their instances: defaults by factories, dumps, clients and references."""

import dataclasses
from dataclasses import dataclass, field
from typing import NamedTuple

import attrs
import requests
from django.db import models
from mixpanel import Mixpanel
from pydantic import BaseModel

CRM = "https://api.crm-partner.com/notes"



def signed_in_email():
    return load_session()["email"]


@attrs.define
class Opened:
    page: str
    by: str = attrs.field(factory=signed_in_email)

    def as_row(self):
        return attrs.asdict(self)


@dataclass
class Closed:
    page: str
    seconds: float = 0.0
    parts: list = field(default_factory=list)

    def as_row(self):
        return dataclasses.asdict(self)


def opened(page):
    requests.post(CRM, json={"note": Opened(page).as_row()})  # expect: PRV101
    requests.post(CRM, json={"note": Opened(page).page})


def closed(page):
    requests.post(CRM, json={"note": Closed(page).as_row()})


class Delivery(BaseModel):
    parcel: str
    contact_phone: str


def handed_over(delivery: Delivery):
    requests.post(CRM, json={"note": delivery.model_dump()})  # expect: PRV101
    requests.post(CRM, json={"note": delivery.model_dump(include={"parcel"})})
    requests.post(CRM, json={"note": delivery.parcel})


class Pair(NamedTuple):
    number: str
    value: str


def paired(user):
    number, value = Pair(user.pk, user.email)
    requests.post(CRM, json={"note": number})
    requests.post(CRM, json={"note": value})  # expect: PRV101
    requests.post(CRM, json={"note": Pair(user.pk, user.email)[0]})
    requests.post(CRM, json={"note": Pair(user.pk, user.email)[1]})  # expect: PRV101


class Stall(models.Model):
    number = models.IntegerField()


class Vendor(models.Model):
    stall = models.ForeignKey(Stall, on_delete=models.CASCADE)
    keeper = models.ForeignKey("Customer", on_delete=models.CASCADE)


class Customer(models.Model):
    plan = models.CharField(max_length=8)


def renewed(vendor: Vendor):
    requests.post(CRM, json={"note": vendor.stall})
    requests.post(CRM, json={"note": vendor.keeper})  # expect: PRV102


@dataclass
class Reporter:
    client: Mixpanel

    def visit(self, user):
        self.client.people_set(user.pk, {"$email": user.email})  # expect: PRV101, PRV201
