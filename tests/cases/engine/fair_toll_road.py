"""Toll of a bridge: passes, lanes and invoices."""
import enum
from decimal import ROUND_HALF_UP, Decimal


class Pass(enum.Enum):
    OPEN = "open"
    CLOSED = "closed"


class Account:
    def __init__(self, number, plate_consent: bool, trips: int):
        self.number = number
        self.plate_consent = plate_consent
        self.trips = trips


class TollCalculator:
    BASE = Decimal("3.20")
    CAMERA_FEE = Decimal("0.80")
    WEEKEND = Decimal("0.50")

    def __init__(self, account: Account):
        self.account = account

    def crossing(self) -> Decimal:
        toll = self.BASE
        if not self.account.plate_consent:
            toll += self.CAMERA_FEE  # expect: PRV301
        return toll.quantize(Decimal("0.01"), ROUND_HALF_UP)

    def weekend_crossing(self, is_sunday: bool) -> Decimal:
        toll = self.BASE
        if is_sunday:
            toll += self.WEEKEND
        return toll

    def month(self) -> Decimal:
        total = self.BASE * self.account.trips
        return total if self.account.plate_consent else max(total, Decimal("25"))

    def pass_price(self) -> Decimal:
        return {True: Decimal("40"), False: Decimal("48")}[self.account.plate_consent]  # expect: PRV302

    def bulk_price(self) -> Decimal:
        return {True: Decimal("40"), False: Decimal("48")}[self.account.trips > 20]


def statement(accounts):
    lines = []
    for account in accounts:
        calculator = TollCalculator(account)
        line = {"number": account.number, "toll": calculator.crossing()}
        if not account.plate_consent:
            line["paper_fee"] = Decimal("1.50")  # expect: PRV301
        lines.append(line)
    return lines
