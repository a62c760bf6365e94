"""Two prices chosen by the truth of consent as a place, and prices of a period."""


def seat_price(user):
    low, high = 9, 12
    return (high, low)[user.marketing_opt_in]  # expect: PRV302


def sleeper_price(user):
    return (12, 9)[user.is_child]


def equal_price(user):
    return (12, 12)[user.marketing_opt_in]


def cheaper_price(user):
    return (9, 12)[user.marketing_opt_in]


def pass_price(user):
    return {"monthly": 9 if user.marketing_opt_in else 12}  # expect: PRV302


def mails_of(user):
    return {"monthly": 1 if user.marketing_opt_in else 2}


def seats_of(user):
    return ("window", "aisle")[user.marketing_opt_in]
