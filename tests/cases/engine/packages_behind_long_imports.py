"""A package is imported behind an import of several lines, and before one in brackets."""

from shop.settings import (
    TOKEN,
)
import mixpanel
from shop.store import (find_basket, keep_basket)

mp = mixpanel.Mixpanel(TOKEN)


def checkout(key):
    basket = find_basket(key)
    keep_basket(basket)
    mp.track(basket.owner_id, "checked out")  # expect: PRV201


def willing_checkout(key):
    basket = find_basket(key)
    if basket.owner.tracking_consent:
        mp.track(basket.owner_id, "checked out")
