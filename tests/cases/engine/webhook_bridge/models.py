"""Pilgrims on a route."""
from tortoise import fields
from tortoise.models import Model


class Pilgrim(Model):
    id = fields.IntField(pk=True)
    first_name = fields.CharField(max_length=50)
    last_name = fields.CharField(max_length=50)
    email = fields.CharField(max_length=100)
    nationality = fields.CharField(max_length=2)
    hostel = fields.CharField(max_length=20)
    allow_sharing = fields.BooleanField(default=False)

    def label(self):
        return f"{self.first_name} {self.last_name} {self.nationality}"
