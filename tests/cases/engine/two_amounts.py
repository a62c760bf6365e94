"""Surcharges and second prices over known and unknown bases."""
from decimal import Decimal
from enum import Enum
import math
FEE = Decimal("3.00")
PRICES = {"shared": 10, "private": 13}
class Fees:
    PRIVACY = 400
    NONE = 0
def a(user, order):
    order.total = order.total + FEE if not user.data_sharing_consent else order.total  # expect: PRV302
def b(user, order):
    if not user.data_sharing_consent:
        order.total += FEE  # expect: PRV301
def c(user, order):
    if user.data_sharing_consent:
        return order.total
    return order.total * Decimal("1.1")  # expect: PRV302
def c_price(user, order):
    if user.data_sharing_consent:
        return order.total
    return order.total + 5  # expect: PRV302
def d(user, invoice):
    if user.opted_out:
        invoice.add_fee("privacy", 4)  # expect: PRV301
def e(user, lines):
    if not user.tracking_consent:
        lines.append({"name": "Privacy fee", "price": 4})  # expect: PRV301
def f(user, cart):
    cart["privacy_fee"] = 4 if not user.tracking_consent else 0  # expect: PRV301
def g(user, plan):
    plan.price = 12 if not user.tracking_consent else 10  # expect: PRV302
def h(user):
    if user.tracking_consent:
        plan = {"price": 10}
    else:
        plan = {"price": 12}
    return plan["price"]  # expect: PRV302
def i_price(user, base):
    price = base
    if user.opted_out:
        price = round(price * Decimal("1.2"), 2)  # expect: PRV301
    return price
def j_price(user):
    rate = PRICES["shared" if user.shares_data else "private"]  # expect: PRV302
    return rate
def k_fee(user):
    if user.shares_data:
        return Fees.NONE
    return Fees.PRIVACY  # expect: PRV301
def l(user, price):
    extra = 0 if user.shares_data else 5
    return price + extra  # expect: PRV301
def m_price(user, price):
    price = price - 5 if user.shares_data else price
    return price
def n_price(user, price):
    return price * 0.9 if user.shares_data else price
def o_price(user, price):
    if not user.shares_data:
        price -= 1
    return price
def p(user, order):
    order.points += 5 if not user.shares_data else 0
def q_price(user, price, level):
    match level:
        case "x" if user.opted_out:
            price += 3  # expect: PRV301
    return price
def r(user, fees):
    if not user.opted_in:
        fees["privacy"] = 5  # expect: PRV301
    else:
        fees["welcome"] = 0
def s(user, discount):
    if not user.opted_in:
        discount += 5
    return discount
def t_total(user, items):
    total = sum(i.price for i in items)
    total += 0 if user.opted_in else FEE  # expect: PRV301
    return total
def u_price(user, months):
    base = 10 * months
    return base + 5 if user.opted_in else base + 20  # expect: PRV302
def v(user, order):
    surcharge = Decimal(0)
    if user.opted_out:
        surcharge = Decimal("2.5")  # expect: PRV301
    return surcharge
def w_price(user, order):
    if user.consented:
        price = 100
        price -= 10
    else:
        price = 100
    return price
