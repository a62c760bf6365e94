"""Quotes for bicycle insurance."""
from decimal import Decimal
from fractions import Fraction

ZERO = Decimal(0)
SURCHARGES = {"shared": Decimal("0"), "withheld": Decimal("18.50")}


class Rider:
    def __init__(self, opted_out, telematics_consent, years):
        self.opted_out = opted_out
        self.telematics_consent = telematics_consent
        self.years = years


class Quote:
    def __init__(self, rider: Rider, base: Decimal):
        self.rider = rider
        self.base = base
        self.items = []

    def premium(self):
        result = self.base
        result += Decimal("25") if self.rider.opted_out else ZERO  # expect: PRV301
        return result

    def loyalty(self):
        return self.base * (Fraction(9, 10) if self.rider.years > 3 else 1)

    def telematics(self):
        rate = 1.0
        if not self.rider.telematics_consent:
            rate *= 1.3  # expect: PRV301
        return float(self.base) * rate

    def telematics_discount(self):
        rate = 1.0
        if self.rider.telematics_consent:
            rate *= 0.8
        return float(self.base) * rate

    def withheld(self):
        key = "shared" if self.rider.telematics_consent else "withheld"
        return self.base + SURCHARGES[key]  # expect: PRV301

    def lines(self):
        self.items.append({"name": "theft", "amount": 12})
        if self.rider.opted_out:
            self.items.append({"name": "data protection fee", "amount": 4})  # expect: PRV301
        return self.items

    def notes(self):
        if self.rider.opted_out:
            self.items.append({"name": "no letters please"})
        return self.items

    def gift(self):
        if not self.rider.opted_out:
            self.items.append({"name": "gift card", "amount": -10})
        return self.items

    def both(self):
        if self.rider.telematics_consent:
            amount = self.base + 10
        else:
            amount = self.base + 10
        return amount

    def young(self):
        return self.base + (5 if self.rider.years < 1 else 0)
