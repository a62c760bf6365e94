"""Settings of an editor and forms of its site."""
import argparse
import os
from dataclasses import dataclass, field

import attrs
from django import forms
from pydantic import BaseModel, Field
from sqlalchemy import Boolean, Column, Integer, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()

TELEMETRY_ENABLED = True
USAGE_REPORTING = os.environ.get("USAGE_REPORTING", "1") == "1"


@dataclass
class EditorConfig:
    theme: str = "dark"
    autosave: bool = True
    send_usage_statistics: bool = True  # expect: PRV204
    share_crash_reports: bool = False
    plugins: list = field(default_factory=list)


@attrs.define
class SyncPreferences:
    interval: int = 60
    marketing_consent: bool = attrs.field(default=True)  # expect: PRV204
    opted_out_of_tracking: bool = attrs.field(default=True)


class Registration(BaseModel):
    username: str
    newsletter_opt_in: bool = Field(default=True)  # expect: PRV204
    analytics_consent: bool | None = None
    remember_me: bool = Field(default=True)


class Reader(Base):
    __tablename__ = "reader"
    id = Column(Integer, primary_key=True)
    do_not_track = Column(Boolean, default=False)  # expect: PRV204
    profiling_consent = Column(Boolean, server_default=text("true"))  # expect: PRV204
    ads_consent = Column(Boolean, nullable=False, server_default=text("false"))
    verified = Column(Boolean, default=True)


class SignUpForm(forms.Form):
    username = forms.CharField()
    updates = forms.BooleanField(initial=True, required=False, label="Keep me signed in")
    partner_offers_consent = forms.BooleanField(initial=True, required=False)  # expect: PRV204
    terms = forms.BooleanField()


def read_username(reg: Registration, form: SignUpForm):
    return reg.username or form.cleaned_data["username"]


def parse(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--color", action="store_true", default=True)
    parser.add_argument("--share-usage-data", action=argparse.BooleanOptionalAction, default=True)  # expect: PRV204
    parser.add_argument("--share-models", action="store_true")
    return parser.parse_args(argv)


def invite(username, *, allow_comments=True):
    return {"username": username, "allow_comments": allow_comments}


def has_analytics(cookies):
    return cookies.get("analytics_consent", "granted") == "granted"  # expect: PRV204


def has_theme(cookies):
    return cookies.get("theme", "dark") == "dark"
