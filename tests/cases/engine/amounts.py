from decimal import Decimal
from enum import Enum

class Plan(Enum):
    TRACKED = 20
    PRIVATE = 49

FEES = {"tracked": Decimal("9.90"), "untracked": Decimal("19.90")}
BASE = 40

def price_of(user):
    if user.tracking_consent:
        return Plan.TRACKED.value
    return Plan.PRIVATE.value  # expect: PRV302

def monthly_fee(user):
    if not user.data_sharing_opt_in:
        return FEES["untracked"]  # expect: PRV302
    return FEES["tracked"]

def quote(user):
    rate = 10
    if user.opted_out_of_tracking:
        rate = 15  # expect: PRV302
    return {"rate": rate}

def set_price(user, order):
    order.price = 10 if user.shares_data else 12  # expect: PRV302

def fare(user):
    match user.data_sharing_consent:
        case True:
            return 5
        case _:
            return 7  # expect: PRV302

def discount_price(user):
    if user.opted_in:
        return BASE * Decimal("0.9")
    return BASE

def premium(user):
    return BASE + 5 if user.tracking_consent else BASE + 25  # expect: PRV302

def cost(user):
    return max(10, 5) if user.tracking_consent else min(10, 30)
