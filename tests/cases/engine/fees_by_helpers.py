"""A boat hire: fees worked out by helpers and in several steps."""
PERCENT = 15


def with_fee(price, fee):
    return price + fee


def hire(rower, price):
    if rower.tracking_consent:
        return price
    return with_fee(price, 7)  # expect: PRV302


def hire_by_weather(rower, price):
    if rower.wants_roof:
        return with_fee(price, 7)
    return price


def hire_late(rower, price):
    if not rower.tracking_consent:
        price = with_fee(price, 3)  # expect: PRV301
    return price


def hire_for_nothing_more(rower, price):
    if not rower.tracking_consent:
        price = with_fee(price, 0)
    return price


def deposit(rower, cents):
    if not rower.data_sharing_consent:
        cents += 9000 * PERCENT // 100  # expect: PRV301
    return cents


def deposit_cut_off(rower, price):
    if not rower.data_sharing_consent:
        price = price * 110 // 100  # expect: PRV301
    return price


def deposit_alike(rower):
    if rower.data_sharing_consent:
        return 7 // 2
    return 3


def prices_of(rowers):
    return {rower.pk: 12 if rower.data_sharing_consent else 15 for rower in rowers}  # expect: PRV302


def prices_by_boat(rowers):
    return {rower.pk: 12 if rower.takes_canoe else 15 for rower in rowers}
