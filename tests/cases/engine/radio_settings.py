"""Settings of a radio app and what they are by default."""
import argparse
from typing import Annotated

import attrs
import typer
from marshmallow import Schema, fields
from sqlalchemy import Boolean, false, true
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Listener(Base):
    __tablename__ = "listeners"

    id: Mapped[int] = mapped_column(primary_key=True)
    ad_personalisation_consent: Mapped[bool] = mapped_column(Boolean, server_default=true())  # expect: PRV204
    research_consent: Mapped[bool] = mapped_column(Boolean, server_default=false())
    opted_out_of_sale: Mapped[bool] = mapped_column(default=False)  # expect: PRV204
    autoplay: Mapped[bool] = mapped_column(default=True)


@attrs.define
class Preferences:
    share_with_partners: bool = True  # expect: PRV204
    hd_audio: bool = True
    analytics_opt_in: bool = attrs.field(default=False)


class ChoicesIn(Schema):
    marketing_consent = fields.Boolean(load_default=True)  # expect: PRV204
    volume = fields.Integer(load_default=50)
    profiling_consent = fields.Boolean(required=True)


def parser():
    made = argparse.ArgumentParser()
    made.add_argument("--share-statistics", action=argparse.BooleanOptionalAction, default=True)  # expect: PRV204
    made.add_argument("--no-telemetry", action="store_true")
    made.add_argument("--verbose", action=argparse.BooleanOptionalAction, default=True)
    return made


def play(station: str, allow_tracking: Annotated[bool, typer.Option()] = True):  # expect: PRV204
    typer.echo(f"{station} {allow_tracking}")


def choice_of(request):
    wants_offers = request.POST.get("offers_opt_in", "on") == "on"  # expect: PRV204
    sound = request.POST.get("sound", "on") == "on"
    return wants_offers, sound
