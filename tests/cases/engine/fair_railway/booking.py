"""Booking."""
from .policies import NotEntitled, Traveller, ensure_card, may_book_sleeper, shares_movements


class Booking:
    def __init__(self, traveller: Traveller):
        self.traveller = traveller
        self.fees: list[int] = []
        self.perks: list[str] = []

    def book_sleeper(self):
        if not may_book_sleeper(self.traveller):
            raise NotEntitled("sleeper")
        return "sleeper"

    def book_window_seat(self):
        if not shares_movements(self.traveller):  # expect: PRV303
            raise NotEntitled("window")
        return "window"

    def refund_days(self):
        return 14 if shares_movements(self.traveller) else 60

    def add_fees(self):
        if not self.traveller.marketing_emails_allowed:
            self.fees.append(3)  # expect: PRV301
        if self.traveller.card is None:
            self.fees.append(2)

    def add_perks(self):
        if self.traveller.marketing_emails_allowed:
            self.perks.append("coffee voucher")

    def seat_fee(self):
        ensure_card(self.traveller)
        return 4
