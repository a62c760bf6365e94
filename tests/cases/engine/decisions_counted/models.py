"""Peewee models of a dog-walking service."""
import enum

from peewee import CharField, ForeignKeyField, IntegerField, Model


class Decision(enum.IntEnum):
    UNKNOWN = 0
    YES = 1
    NO = 2


class Walker(Model):
    nick = CharField()
    tracking_decision = IntegerField(default=Decision.UNKNOWN)
    level = IntegerField(default=0)


class Walk(Model):
    walker = ForeignKeyField(Walker, backref="walks")
    metres = IntegerField()
