"""Fees of a bank, as rules in a list."""
from decimal import Decimal


def no_sharing(client):
    return not client.open_banking_data_sharing


def is_student(client):
    return client.student


FEES = [
    (is_student, Decimal("-2.00")),
    (no_sharing, Decimal("4.00")),
]


def base_fee(client):
    fee = Decimal("5")
    if no_sharing(client):
        fee = fee + Decimal("4")  # expect: PRV301
    if is_student(client):
        fee = fee - 2
    return fee


def transfer_fee(client, amount):
    rate = Decimal("0.002") if client.open_banking_data_sharing else Decimal("0.004")  # expect: PRV302
    return amount * rate


def card_fee(client):
    return {"gold": 9, "plain": 3}[client.card]


def withdrawal_limit(client):
    if client.open_banking_data_sharing:  # expect: PRV303
        return 1000
    return 400


def daily_limit(client):
    return 1000 if client.age > 18 else 100
