"""Offers go out over the shop's own queue."""
from celery import Celery

app = Celery("offers")


@app.task
def deliver(customer_id, offer):
    ...


def send_offer(customer_id, offer):
    deliver.delay(customer_id, offer)
