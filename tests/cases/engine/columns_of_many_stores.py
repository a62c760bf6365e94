"""Columns as many libraries declare them, and classes that are no tables."""
from datetime import date
from enum import Enum
from typing import Annotated, Optional

import sqlalchemy as sa
from beanie import Document
from encrypted_fields import fields as encrypted
from mongoengine import Document as MongoDocument
from mongoengine import EmbeddedDocument, StringField, IntField
from odmantic import Model as OdmanticModel
from pony.orm import Database, Required
from pydantic import BaseModel, Field, SecretStr
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Mapped, declarative_base, mapped_column
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field as SqlField
from sqlmodel import SQLModel
from tortoise import fields
from tortoise.models import Model as TortoiseModel

Base = declarative_base()
db = Database()


class Sealed(TypeDecorator):
    impl = sa.String

    def process_bind_param(self, value, dialect):
        return seal(value)


class Driver(Base):
    __tablename__ = "drivers"
    id = sa.Column(sa.Integer, primary_key=True)
    drivers_license_number = sa.Column(sa.String(20))  # expect: PRV605
    passport_no = sa.Column(Sealed(30))
    iban = sa.Column("iban_code", sa.Text, nullable=False)  # expect: PRV605
    medical_history = sa.Column(postgresql.JSONB)  # expect: PRV605
    has_diabetes = sa.Column(sa.Boolean)
    card_number_last4 = sa.Column(sa.String(4))
    password = sa.Column(sa.LargeBinary)


class Nurse(Base):
    __tablename__ = "nurses"
    id: Mapped[int] = mapped_column(primary_key=True)
    national_id: Mapped[str] = mapped_column(unique=True)  # expect: PRV605
    blood_type: Mapped[Optional[str]]  # expect: PRV605
    allergies: Mapped[str] = mapped_column(sa.Text)  # expect: PRV605
    social_security_number: Mapped[Optional[str]] = mapped_column(sa.String(11))  # expect: PRV605
    sealed_ssn: Mapped[bytes] = mapped_column(sa.LargeBinary)


class Pet(TortoiseModel):
    name = fields.CharField(max_length=30)
    owner_iban = fields.CharField(max_length=34)  # expect: PRV605


class Cashier(db.Entity):
    ssn = Required(str)  # expect: PRV605
    level = Required(int)


class Applicant(Document):
    passport_number: str  # expect: PRV605
    cv: str
    passport_expiry: date


class Reader(OdmanticModel):
    tax_id: str  # expect: PRV605
    token: str


class Guest(SQLModel, table=True):
    id: Optional[int] = SqlField(default=None, primary_key=True)
    credit_card: str = SqlField(max_length=19)  # expect: PRV605
    room: str


class GuestIn(SQLModel):
    credit_card: str


class Form(BaseModel):
    diagnosis: str = Field(max_length=100)
    password: SecretStr


class Address(EmbeddedDocument):
    street = StringField()
    id_card_number = StringField()  # expect: PRV605


class Case(MongoDocument):
    diagnosis = StringField(required=True)  # expect: PRV605
    priority = IntField()


def driver_row(driver):
    return [driver.drivers_license_number, driver.passport_no, driver.iban, driver.medical_history, driver.has_diabetes]


def nurse_row(nurse):
    return [nurse.national_id, nurse.blood_type, nurse.allergies, nurse.social_security_number, nurse.sealed_ssn]


def other_row(pet, cashier, applicant, reader, guest, address, form, case):
    return [
        pet.owner_iban, cashier.ssn, applicant.passport_number, reader.tax_id, guest.credit_card, guest.room,
        address.street, address.id_card_number, form.password, case.diagnosis,
    ]
