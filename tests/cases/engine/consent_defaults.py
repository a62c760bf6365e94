"""Consent by default in fields, options, lookups and parameters."""
import argparse, click, typer
from typing import NamedTuple, Optional
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings
from django.db import models
import sqlalchemy as sa
from sqlmodel import SQLModel, Field as F
from mongoengine import Document, BooleanField
import enum

class C(enum.Enum):
    GRANTED = "granted"
    DENIED = "denied"

DEFAULT_ON = True

class S(BaseSettings):
    anonymized_telemetry: bool = True  # expect: PRV204
    posthog_host: str = "x"
class S2(BaseModel):
    send_anonymous_usage_stats: bool = DEFAULT_ON  # expect: PRV204
    wants_newsletter: Optional[bool] = Field(True)  # expect: PRV204
    tracking_consent: bool = Field(default=False)
class N(NamedTuple):
    marketing_consent: bool = True  # expect: PRV204
class M(models.Model):
    consent_status = models.CharField(max_length=9, default="granted")  # expect: PRV204
    consent_state = models.CharField(max_length=9, default=C.GRANTED)  # expect: PRV204
    show_analytics = models.BooleanField(default=True)
    receives_newsletter = models.BooleanField(default=True)  # expect: PRV204
    newsletter_subscribed = models.BooleanField(default=True)  # expect: PRV204
class T(sa.orm.DeclarativeBase):
    analytics_consent = sa.Column(sa.Boolean, server_default=sa.true())  # expect: PRV204
    ads_consent = sa.Column(sa.Boolean, server_default="true")  # expect: PRV204
class D(Document):
    accepts_marketing = BooleanField(default=True)  # expect: PRV204
app = typer.Typer()
@app.command()
def main(telemetry: bool = typer.Option(True, "--telemetry/--no-telemetry"), newsletter_consent: bool = typer.Option(True)):  # expect: PRV204
    ...
def f(user, prefs):
    a = getattr(user, "has_consented", True)  # expect: PRV204
    b = prefs.setdefault("marketing_consent", True)  # expect: PRV204
    c = user.settings.get("share_data", True)
    d = prefs.get("opt_out", False)  # expect: PRV204
    e = prefs.get("opt_out", True)
    return a, b, c, d, e
p = argparse.ArgumentParser()
p.add_argument("--track-usage-consent", default=True, type=bool)  # expect: PRV204
p.add_argument("--no-telemetry", action="store_true")
p.add_argument("--opt-in", action="store_true", default=False)
def g(email, *, opted_in=True, include_opted_out=False, send_telemetry=True, do_not_track=False): ...  # expect: PRV204
