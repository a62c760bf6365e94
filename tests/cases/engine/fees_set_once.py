"""A ski lift: fees that are given a name first, by branches or at once, and added later, are told once."""
DAY = 30
FEE = 5
FULL = 37


def day_price(skier):
    extra = 0
    if not skier.data_sharing_consent:
        extra = FEE  # expect: PRV301
    return DAY + extra


def night_price(skier, price):
    extra = 0 if skier.data_sharing_consent else 3
    return price + extra  # expect: PRV301


def lesson_price(skier, price):
    if skier.data_sharing_consent:
        fee = 0
    else:
        fee = FEE  # expect: PRV301
    price += fee
    return price


def week_price(skier):
    chosen = DAY
    if not skier.data_sharing_consent:
        chosen = FULL  # expect: PRV302
    return chosen * 6


def race_price(skier):
    extra = 0
    if skier.needs_skis:
        extra = FEE
    return DAY + extra


def hut_price(skier):
    chosen = DAY
    fee = FEE if skier.sleeps else 0
    return chosen + fee
