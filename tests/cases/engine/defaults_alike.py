"""Defaults and writes that look like assumed consent, and some that are."""
from dataclasses import dataclass

import click
from django.db import models
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    sentry_dsn: str = ""


class Shop(models.Model):
    accepts_cards = models.BooleanField(default=True)
    allow_guests = models.BooleanField(default=True)
    tracking_number = models.CharField(max_length=20, blank=True)
    newsletter_name = models.CharField(max_length=20, default="Letter")


class Shopper(models.Model):
    email_verified = models.BooleanField(default=False)
    sms_marketing_consent = models.BooleanField(default=True)  # expect: PRV204
    third_party_sharing_consent = models.BooleanField(default=False)
    has_opted_out = models.BooleanField(null=True)


@dataclass
class Job:
    parcel_tracking: bool = True
    retries: int = 3


@click.command()
@click.option("--track/--no-track", default=True, help="Track the parcel")
@click.option("--dry-run", is_flag=True)
def ship(track, dry_run):
    click.echo(f"{track} {dry_run}")


def signup(request, shopper):
    shopper.sms_marketing_consent = request.POST.get("sms") == "on"
    shopper.save()


def reset(shopper):
    shopper.sms_marketing_consent = False
    shopper.save()


def import_shopper(row):
    return Shopper.objects.create(sms_marketing_consent=True)  # expect: PRV207


def copy_shopper(old):
    return Shopper.objects.create(sms_marketing_consent=old.sms_marketing_consent)


def grant_permission(user, permission):
    user.user_permissions.add(permission)


def approve_invoice(invoice):
    invoice.approved = True
    invoice.save()
