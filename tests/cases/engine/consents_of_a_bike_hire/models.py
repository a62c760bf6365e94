"""Hirers of bikes."""
from tortoise import fields
from tortoise.models import Model


class Hirer(Model):
    id = fields.IntField(pk=True)
    marketing_consent = fields.BooleanField(default=False)
    location_history_consent = fields.BooleanField(default=False)
    partner_sharing = fields.BooleanField(default=True)
    blocked = fields.BooleanField(default=False)


class ConsentEntry(Model):
    hirer = fields.ForeignKeyField("models.Hirer")
    purpose = fields.CharField(max_length=20)
    granted = fields.BooleanField()
