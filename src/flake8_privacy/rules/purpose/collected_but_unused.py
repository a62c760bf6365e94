"""PRV702: a personal field that is collected and never read."""

from collections.abc import Iterator

from ...model.events import UnusedFieldEvent
from ...model.findings import DataField
from ..base import Draft, Example, Rule, fitted

_KINDS = {
    "model": "a column",
    "form": "a form",
    "serializer": "a serializer",
    "input": "a serializer",
    "schema": "a request",
}


class CollectedButUnused(Rule[UnusedFieldEvent]):
    """Personal data is asked for that nobody uses."""

    code = "PRV702"
    name = "collected-but-unused"
    severity = "warning"
    summary = "A personal field is collected, and nothing in the project reads it."
    what = (
        "A personal field of a model, a form, a serializer or the schema of a request is read nowhere in the project "
        "outside tests: not as an attribute or key, by getattr, in a query, as part of a whole record, in what a "
        "serializer gives out, in an admin's list or in a template. Writing a field, checking it on the way in and "
        "naming it in a form is not reading it, nor is taking it from a request only to fill a column of that name."
    )
    why = "What is not needed must not be collected. Data that nobody uses helps nobody, and it is stolen all the same."
    mend = "Take the field out of the model and of the forms, or use it for what the person gave it for."
    provisions = ("GDPR Art. 5(1)(c)", "GDPR Art. 25(2)")
    examples = (
        Example(
            "A model of which two columns are only written",
            {
                "models.py": """\
from django.db import models


class Tenant(models.Model):
    email = models.EmailField()
    birth_date = models.DateField(null=True)  # report
    phone_number = models.CharField(max_length=30)  # report
    last_name = models.CharField(max_length=60)
    rooms = models.IntegerField(default=1)

    def letter(self, text):
        return f"Dear tenant {self.last_name},\\n{text}"
""",
                "desk.py": """\
from models import Tenant


def change_phone(tenant, phone_number):
    tenant.phone_number = phone_number
    tenant.save(update_fields=["phone_number"])


def register(form):
    return Tenant.objects.create(birth_date=form["birthday"], phone_number=form["phone"])


def find(address):
    return Tenant.objects.filter(email=address).first()
""",
            },
        ),
        Example(
            "The schema of a request",
            {
                "api.py": """\
from fastapi import APIRouter
from pydantic import BaseModel, EmailStr

from shop import accounts

router = APIRouter()


class SignUp(BaseModel):
    email: EmailStr
    home_address: str  # report
    referral: str = ""


class Change(BaseModel):
    mobile_phone: str
    home_address: str


@router.post("/accounts")
def sign_up(data: SignUp):
    return accounts.open(data.email, data.referral)


@router.patch("/accounts/{number}")
def change(number: int, change: Change):
    return accounts.store(number, **change.model_dump())
"""
            },
        ),
        Example(
            "Fields that are read somehow: by name, in a query, by a serializer, in a list",
            {
                "people.py": """\
from django.contrib import admin
from django.db import models
from rest_framework import serializers


class Guest(models.Model):
    email = models.EmailField()
    birth_date = models.DateField()
    postal_code = models.CharField(max_length=9)
    job_title = models.CharField(max_length=40)


class GuestSerializer(serializers.ModelSerializer):
    class Meta:
        model = Guest
        fields = ["email"]


@admin.register(Guest)
class GuestAdmin(admin.ModelAdmin):
    list_display = ["pk", "job_title"]


def adults(day):
    return Guest.objects.filter(birth_date__lt=day)


def label(guest):
    return getattr(guest, "postal_code")
"""
            },
        ),
    )

    def check(self, event: UnusedFieldEvent) -> Iterator[Draft]:
        """A finding at the field."""
        plain = self.catalog.names.category(event.category).plain
        name = f"{event.cls}.{event.name}"
        yield Draft(
            event.site,
            self.severity,
            "high",
            fitted(f"{plain} is collected by {_KINDS[event.kind]} and read nowhere: {name}"),
            (DataField(event.category, event.name),),
            qualname=event.qualname,
            subject=name,
        )
