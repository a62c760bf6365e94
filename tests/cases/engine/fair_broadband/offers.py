"""What a line costs."""
from . import settings
from .settings import PRIVACY_SUPPLEMENT


def line_price(household):
    if household.shares_data:
        return settings.SHARED_LINE_PRICE
    return settings.PRIVATE_LINE_PRICE  # expect: PRV302


def invoice(household, invoice):
    if household.opted_out_of_tracking:
        invoice.add_fee("privacy", PRIVACY_SUPPLEMENT)  # expect: PRV301
    invoice.add_fee("line", settings.BASE_PRICE)


def installation_price(household):
    return settings.INSTALLATION_PRICES["self" if household.has_tools else "technician"]


def router_rent(household):
    rent = 4
    surcharge = PRIVACY_SUPPLEMENT if household.refuses_tracking else 0  # expect: PRV301
    return rent + surcharge


def loyalty_discount(household):
    return 5 if household.shares_data else 0
