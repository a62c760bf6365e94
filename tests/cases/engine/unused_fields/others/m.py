from mongoengine import Document, StringField, EmailField
from peewee import Model, CharField, TextField
from marshmallow import Schema, fields
from sqlmodel import SQLModel, Field


class Lead(Document):
    mail = EmailField()
    skype_name = StringField()
    phone_no = StringField()  # expect: PRV702


class Caller(Model):
    cell_phone = CharField()  # expect: PRV702
    birthday = CharField()

    def to_dict(self):
        return {"b": self.birthday}


class Guest(SQLModel, table=True):
    email: str
    passport_no: str  # expect: PRV605, PRV702


class SignSchema(Schema):
    email_address = fields.Email()
    driver_licence_number = fields.Str(load_only=True)  # expect: PRV702


def sign(request):
    data = SignSchema().load(request.json)
    return data["email_address"], Guest.email, Lead.mail
