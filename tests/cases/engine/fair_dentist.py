"""Invoices of a dentist: a builder with methods and a list of positions."""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass
class Position:
    text: str
    amount: Decimal


@dataclass
class Invoice:
    positions: list[Position] = field(default_factory=list)

    def add_position(self, text: str, amount: str) -> Invoice:
        self.positions.append(Position(text, Decimal(amount)))
        return self

    def add_fee(self, text: str, amount: str) -> Invoice:
        return self.add_position(text, amount)

    def total(self) -> Decimal:
        return sum((each.amount for each in self.positions), Decimal(0))


class Billing:
    def __init__(self, patient):
        self.patient = patient
        self.invoice = Invoice()

    def cleaning(self):
        self.invoice.add_position("Cleaning", "80")
        if not self.patient.research_data_consent:
            self.invoice.add_fee("Record handling", "12")  # expect: PRV301
        if self.patient.missed_appointments:
            self.invoice.add_fee("Missed appointment", "25")

    def filling(self):
        amount = Decimal("140")
        if self.patient.opted_out_of_research:
            amount += Decimal("15")  # expect: PRV301
        self.invoice.add_position("Filling", str(amount))

    def crown(self):
        amount = Decimal("700")
        if self.patient.insured:
            amount -= Decimal("300")
        self.invoice.add_position("Crown", str(amount))

    def copy_of_records(self):
        fee = Decimal("0") if self.patient.research_data_consent else Decimal("9")  # expect: PRV301
        self.invoice.add_fee("Copy", str(fee))

    def consultation(self):
        fee = Decimal("0") if self.patient.first_visit else Decimal("30")
        self.invoice.add_fee("Consultation", str(fee))
