"""PRV605: a government id, card, bank account, password or health datum in a column of plain text."""

from collections.abc import Iterator

from ...model.events import StoredFieldEvent
from ...model.findings import DataField
from ..base import Draft, Example, Rule, fitted


class SensitiveDataStoredInClear(Rule[StoredFieldEvent]):
    """A column holds a government id, card number, bank account, password or health datum as plain text."""

    code = "PRV605"
    name = "sensitive-data-stored-in-clear"
    severity = "error"
    summary = "A government id, card, bank account, password or health datum is stored as plain text."
    what = (
        "A column of a class that maps to a store (Django, SQLAlchemy, Peewee, SQLModel, MongoEngine, Beanie, Tortoise "
        "and others) holds a government id, a card number, a bank account, a password or a health datum as plain text. "
        "Encrypted field types, last digits, hashes, tokens, passwords that the project hashes, what its code encrypts "
        "before it stores it, and classes that are no tables are left alone."
    )
    why = (
        "Databases are copied: to backups, to staging, to the laptop of a developer, and one day by a thief. What "
        "stands in them as plain text is open to all of these, and cannot be changed as a password can."
    )
    mend = (
        "Use an encrypted field type with a key outside the database, store a token of the payment or identity "
        "service, or only the last digits. Hash passwords with a password hasher."
    )
    provisions = ("GDPR Art. 9", "GDPR Art. 32(1)(a)")
    examples = (
        Example(
            "Columns of a Django model",
            {
                "models.py": """\
from django.db import models
from encrypted_model_fields.fields import EncryptedCharField


class Tenant(models.Model):
    iban = models.CharField(max_length=34)  # report
    iban_last4 = models.CharField(max_length=4)
    passport_number = EncryptedCharField(max_length=20)
    passport_required = models.BooleanField(default=False)
"""
            },
        ),
        Example(
            "Columns of SQLAlchemy",
            {
                "tables.py": """\
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Patient(Base):
    __tablename__ = "patients"

    id: Mapped[int] = mapped_column(primary_key=True)
    diagnosis: Mapped[str] = mapped_column(String(200))  # report
    card_token: Mapped[str] = mapped_column(String(64))
"""
            },
        ),
        Example(
            "A password that is hashed, and a schema that is no table",
            {
                "accounts.py": """\
from peewee import CharField, Model
from pydantic import BaseModel
from werkzeug.security import check_password_hash, generate_password_hash


class Account(Model):
    password = CharField()

    def change_password(self, given):
        self.password = generate_password_hash(given)

    def accepts(self, given):
        return check_password_hash(self.password, given)


class PaymentIn(BaseModel):
    card_number: str
"""
            },
        ),
    )

    def check(self, event: StoredFieldEvent) -> Iterator[Draft]:
        """A finding at the field."""
        plain = self.catalog.names.category(event.category).plain
        yield Draft(
            event.site,
            self.severity,
            "high",
            fitted(f"{plain} is stored as plain text: {event.name} of {event.qualname}"),
            fields=(DataField(event.category, event.name),),
            qualname=event.qualname,
            subject=event.name,
        )
