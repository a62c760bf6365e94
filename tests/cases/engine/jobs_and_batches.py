"""Labels for parcels, one by one and in batches."""

import dramatiq
import httpx

ENDPOINT = "https://hooks.weigh-and-ship.com/v2/labels"


@dramatiq.actor
def print_label(order_number, reach=None):
    httpx.post(ENDPOINT, json={"order": order_number, "to": reach})


def enqueue_label(order, *, with_contact):
    if with_contact:
        print_label.send(order.number, reach=order.customer.email)  # expect: PRV101
    else:
        print_label.send(order.number)


class Labels:
    sizes = {"A6": 1}

    def __init__(self):
        self.batch = []

    def add(self, entry):
        self.batch.append(entry)

    def ship(self):
        with httpx.Client() as http:
            http.post(ENDPOINT, json=self.batch)


def by_batch(orders):
    labels = Labels()
    for order in orders:
        labels.add({"order": order.number, "phone": order.customer.phone})
    labels.ship()  # expect: PRV101


def numbers_only(orders):
    labels = Labels()
    for order in orders:
        labels.add({"order": order.number})
    labels.ship()
