"""What a wash costs."""
PRICES = {True: 350, False: 420}
LOADS = {"small": 300, "large": 500}
PLANS = {
    "sharing": {"price": 1900, "washes": 8},
    "private": {"price": 2400, "washes": 8},
}


class Washing:
    open_price = 12
    closed_price = 15
    dry_price = 4
