"""Defaults of choices, in several kinds of schemas."""
from dataclasses import dataclass, field

import attrs
import click
from marshmallow import Schema, fields
from pydantic import BaseModel, Field
from rest_framework import serializers
from wtforms import BooleanField, Form


class Preferences(BaseModel):
    product_news_opt_in: bool = True  # expect: PRV204
    ads_opt_out: bool = False  # expect: PRV204
    session_recording_consent: bool = Field(default=False)
    usage_statistics_allowed: bool = Field(True, description="We count clicks")  # expect: PRV204
    dark_mode: bool = True
    two_factor: bool = True


@attrs.define
class Listener:
    id: int
    share_listening_history: bool = attrs.field(default=True)  # expect: PRV204
    explicit_lyrics: bool = attrs.field(default=True)
    do_not_track: bool = True


@dataclass
class Rider:
    id: int
    location_sharing_consent: bool = field(default=True)  # expect: PRV204
    receipts_by_mail: bool = True
    marketing_consent: bool | None = None


class RiderSchema(Schema):
    marketing_consent = fields.Boolean(load_default=True)  # expect: PRV204
    newsletter = fields.Boolean(required=True)
    active = fields.Boolean(load_default=True)


class RiderSerializer(serializers.Serializer):
    tracking_consent = serializers.BooleanField(default=True)  # expect: PRV204
    newsletter = serializers.BooleanField(default=False)


class SignUpForm(Form):
    newsletter_opt_in = BooleanField("Send me news", default="checked")  # expect: PRV204
    remember_me = BooleanField("Stay", default="checked")


@click.command()
@click.option("--share-usage/--no-share-usage", default=True)  # expect: PRV204
@click.option("--colour/--no-colour", default=True)
@click.option("--crash-consent/--no-crash-consent", default=False)
def configure(share_usage, colour, crash_consent):
    click.echo(f"{share_usage} {colour} {crash_consent}")


def settings_of(rider, stored):
    return {
        "analytics": stored.get("analytics_consent", True),  # expect: PRV204
        "profiling": stored.get("profiling_consent", False),
        "language": stored.get("language", "en"),
    }
