"""A canteen: prices by a closure, by a generator and in a comprehension."""
from functools import partial


def price_list(base):
    def price(parent):
        amount = base
        if parent.opted_out_of_statistics:
            amount = amount * 1.1  # expect: PRV301
        return amount

    return price


def soup_price(parent, base=3.0):
    return base + (0.5 if parent.refuses_statistics else 0)  # expect: PRV301


def dessert_price(parent, base=2.0):
    return base - (0.5 if parent.agrees_to_statistics else 0)


def weekly(parents, base):
    price = price_list(base)
    return {parent.id: price(parent) * 5 for parent in parents}


def queue(parents):
    """Those who take part in the statistics are served first."""
    return sorted(parents, key=lambda parent: not parent.statistics_consent)


def allergy_menu(parent, menu):
    if not parent.health_data_consent:
        raise PermissionError("we cannot leave out allergens that we do not know")
    return [dish for dish in menu if not dish.allergens & parent.allergens]


cheap = partial(soup_price, base=1.0)
