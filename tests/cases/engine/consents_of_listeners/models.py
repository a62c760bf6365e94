"""Consents of listeners (Peewee)."""
import datetime

from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, Model, SqliteDatabase

database = SqliteDatabase("radio.db")


class Base(Model):
    class Meta:
        database = database


class Listener(Base):
    key = CharField(unique=True)
    profiling_consent = BooleanField(default=False)
    audience_measurement_consent = BooleanField(default=False)
    sms_marketing_consent = BooleanField(default=False)


class Withdrawal(Base):
    listener = ForeignKeyField(Listener)
    at = DateTimeField(default=datetime.datetime.now)
