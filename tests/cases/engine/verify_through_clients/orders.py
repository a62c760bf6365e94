"""Orders of the laundry."""
from .clients import attic, cellar, new_van, old_van, tell


def store(order):
    cellar.put("orders", {"phone": order.customer.phone_number})  # expect: PRV604
    attic.put("orders", {"phone": order.customer.phone_number})
    cellar.put("orders", {"pieces": order.pieces})


def drive(order):
    old_van.send({"to": order.customer.street_address})  # expect: PRV604
    new_van.send({"to": order.customer.street_address})


def call_back(order, address):
    tell(address, {"mail": order.customer.email}, verify=False)  # expect: PRV604
    tell(address, {"mail": order.customer.email})
    tell(address, {"mail": order.customer.email}, verify=order.shop.bundle)
