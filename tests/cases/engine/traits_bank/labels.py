"""Labels on customers, by what they pay for."""
import re

CHURCH = re.compile(r"parish|mosque|synagogue")


def label(customer, transactions):
    customer.faith = next((t.payee for t in transactions if CHURCH.search(t.payee)), None)  # expect: PRV401
    customer.saver = sum(t.amount for t in transactions) > 0
    return customer


def label_addiction(customer, transactions):
    spent = sum(t.amount for t in transactions if "casino" in t.payee)
    customer.gambling_addiction = spent > 1000  # expect: PRV401


def correct(customer, body):
    customer.faith = body["faith"]


def loan_offer(customer):
    if customer.gambling_addiction:  # expect: PRV402
        return make_offer(customer, rate=0.19)
    return None


def protect(customer):
    if customer.gambling_addiction:
        return warn(customer, "We blocked casinos for you")
    return None


def make_offer(customer, rate):
    return {"customer": customer.id, "rate": rate}


def warn(customer, text):
    return {"customer": customer.id, "text": text}
