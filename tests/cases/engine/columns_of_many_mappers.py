"""Columns of several mappers."""
from datetime import date

import mongoengine
import peewee
from cryptography.fernet import Fernet
from django.db import models
from encrypted_model_fields.fields import EncryptedCharField
from django.contrib.postgres.fields import ArrayField
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ARRAY, Column, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy_utils import StringEncryptedType
from sqlmodel import Field, SQLModel
from tortoise import fields
from tortoise.models import Model as Tortoise
from pydantic import BaseModel


class Donor(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    blood_type: str  # expect: PRV605


class DonorForm(SQLModel):
    blood_type: str


db = SQLAlchemy()


class Base(DeclarativeBase):
    pass


class Tenant(Base):
    __tablename__ = "tenants"
    id: Mapped[int] = mapped_column(primary_key=True)
    iban: Mapped[str] = mapped_column(String(34))  # expect: PRV605
    iban_last4: Mapped[str] = mapped_column(String(4))
    city: Mapped[str]
    social_security_number: Mapped[str]  # expect: PRV605
    password_hash: Mapped[str]


class Guest(Base):
    __tablename__ = "guests"
    id = Column(Integer, primary_key=True)
    passport_number = Column(String)  # expect: PRV605
    visa_number = Column(StringEncryptedType(String, "key"))
    card_token = Column(String)
    notes = Column(Text)


class Crew(db.Model):
    iban: Mapped[str]  # expect: PRV605
    boat: Mapped[str]
    medical_history: Mapped["MedicalHistory"] = relationship()


class Athlete(models.Model):
    nickname = models.CharField(max_length=40)
    diagnosis = models.TextField(blank=True)  # expect: PRV605
    tax_id = EncryptedCharField(max_length=20)
    medication = models.CharField(max_length=80)  # expect: PRV605
    medication_plan_url = models.URLField()


class Person(models.Model):
    ssn = models.CharField(max_length=11)  # expect: PRV605

    class Meta:
        abstract = True


class Trainer(Person):
    license_plate = models.CharField(max_length=10)


class Payer(peewee.Model):
    card_number = peewee.CharField()  # expect: PRV605
    card_last_four = peewee.CharField()
    card_brand = peewee.CharField()


class Swimmer(Base):
    __tablename__ = "swimmers"
    id = Column(Integer, primary_key=True)
    symptoms = Column(ARRAY(String(40)))  # expect: PRV605
    courses = Column(ARRAY(String(40)))


class Camper(models.Model):
    allergies = ArrayField(models.CharField(max_length=40))  # expect: PRV605
    prescriptions = ArrayField(EncryptedCharField(max_length=40))
    songs = ArrayField(models.CharField(max_length=40))


class Pupil(mongoengine.Document):
    allergies = mongoengine.ListField(mongoengine.StringField())  # expect: PRV605
    school = mongoengine.StringField()


class Voter(Tortoise):
    national_id = fields.CharField(max_length=20)  # expect: PRV605
    district = fields.CharField(max_length=20)


class Login(models.Model):
    username = models.CharField(max_length=40)
    password = models.CharField(max_length=128)  # expect: PRV605
    password_reset_at = models.DateTimeField()
    password_digest = models.CharField(max_length=128)


class Application(BaseModel):
    ssn: str
    date_of_birth: date


def as_row(record):
    return vars(record)
