"""Clients with an address that their constructor knows, and bodies that another method begins."""
import requests

PARTNER = "https://orders.crumbgrid.io/v1"


class Gateway:
    def __init__(self, base=PARTNER):
        self.base = base
        self.sent = 0

    def push(self, resource, body):
        self.sent += 1
        return requests.post(f"{self.base}/{resource}", json=body, timeout=5)


counter = Gateway("http://localhost:8080")
outside = Gateway()
_late = None


def late():
    global _late
    if _late is None:
        _late = Gateway()
    return _late


def begin(order):
    return {"number": order.number}


def ordered(order):
    outside.push("orders", {"to": order.customer.email})  # expect: PRV101
    outside.push("orders", {"to": order.number})


def ordered_here(order):
    counter.push("orders", {"to": order.customer.email})


def ordered_late(order):
    late().push("orders", {"to": order.customer.email})  # expect: PRV101


def ordered_at_once(order):
    gateway = Gateway()
    gateway.push("orders", {"to": order.customer.phone_number})  # expect: PRV101
    Gateway("http://localhost:8080").push("orders", {"to": order.customer.phone_number})


def delivered(order):
    body = begin(order)
    outside.push("deliveries", body)
    body["to"] = order.customer.street_address
    outside.push("deliveries", body)  # expect: PRV101
