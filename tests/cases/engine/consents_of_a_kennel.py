"""A kennel: answers of methods of people of unknown class, options that switch off, factors, rows of MongoDB."""
import os

import segment.analytics as segment
import sqlalchemy as sa
import typer
from flask_login import current_user
from pymongo import UpdateOne
from sqlalchemy.orm import DeclarativeBase

cli = typer.Typer()


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id = sa.Column(sa.Integer, primary_key=True)
    statistics_consent = sa.Column(sa.Boolean, server_default=sa.true())  # expect: PRV204
    walks_with_others = sa.Column(sa.Boolean, server_default=sa.true())
    newsletter_consent = sa.Column(sa.Boolean, server_default=sa.false())

    def may_be_counted(self):
        return self.statistics_consent

    def may_be_walked(self):
        return self.walks_with_others


def walked(dog):
    if current_user.may_be_counted():
        segment.track(current_user.id, "walked", {"dog": dog})


def brushed(dog):
    if current_user.may_be_walked():
        segment.track(current_user.id, "brushed", {"dog": dog})  # expect: PRV201


def fed(dog):
    if not current_user.may_be_counted():  # expect: PRV202
        segment.track(current_user.id, "fed", {"dog": dog})


def telemetry_disabled(config):
    return not config.telemetry or "CI" in os.environ


def started(config, machine):
    if telemetry_disabled(config):
        return
    segment.track(machine, "started")


def stopped(config, machine):
    if telemetry_disabled(config):  # expect: PRV202
        segment.track(machine, "stopped")


@cli.command()
def start(folder: str, no_telemetry: bool = typer.Option(False, "--no-telemetry")):
    typer.echo(folder)


@cli.command()
def stop(folder: str, send_telemetry: bool = typer.Option(True)):  # expect: PRV204
    typer.echo(folder)


def night_price(owner, nights):
    surcharge = 1 if owner.data_sharing_consent else 1.2
    return nights * 18 * surcharge  # expect: PRV301


def day_price(owner, hours):
    surcharge = 1 if owner.is_member else 1.2
    return hours * 4 * surcharge


def bath_price(owner):
    price = 9 if owner.data_sharing_consent else 12  # expect: PRV302
    return price


def move(db, rows):
    db.owners.bulk_write([UpdateOne({"_id": row[0]}, {"$set": {"newsletter_consent": True}}) for row in rows])  # expect: PRV207


def move_as_told(db, rows):
    db.owners.bulk_write([UpdateOne({"_id": row[0]}, {"$set": {"newsletter_consent": row[1]}}) for row in rows])


def leave(db, owner):
    db.owners.update_one({"_id": owner}, {"$set": {"newsletter_consent": False}})
