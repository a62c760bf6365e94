"""Interest of small loans, by closures and lookups."""
from types import SimpleNamespace

REFUSED, AGREED = range(2)
BASE = 0.049
MARKUP = {AGREED: 0.0, REFUSED: 0.012}
HANDLING = {"agreed": 20, "refused": 20}


def choice(borrower):
    return AGREED if borrower.account_data_consent else REFUSED


def interest(borrower):
    rate = BASE
    rate += MARKUP[choice(borrower)]  # expect: PRV302
    return rate


def handling(borrower):
    return HANDLING["agreed" if borrower.account_data_consent else "refused"]


def pricer(settings):
    def with_consent(amount):
        return amount * settings.low

    def without_consent(amount):
        return amount * settings.high

    return lambda borrower, amount: (with_consent if borrower.account_data_consent else without_consent)(amount)


desk = pricer(SimpleNamespace(low=0.05, high=0.05))


class Quote:
    late_fee = 15

    def __init__(self, borrower, amount):
        self.borrower = borrower
        self.amount = amount
        self.interest = amount * BASE
        if borrower.profiling_refused:
            self.interest += amount * 0.01  # expect: PRV301

    @property
    def monthly(self):
        return (self.amount + self.interest) / 12

    def late(self, days):
        return self.late_fee if days > 3 else 0

    def cashback(self):
        if self.borrower.account_data_consent:
            return 30
        return 0


def visible_products(borrower, products):
    if borrower.account_data_consent:
        return products
    return [p for p in products if not p.premium]


def visible_by_score(borrower, products):
    if borrower.score > 600:
        return products
    return [p for p in products if not p.premium]
