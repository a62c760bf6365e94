"""Selling tickets, in one transaction."""
import os

import redis
import rq
from django.db import transaction

from .tasks import count_sale, push_entry, push_feedback, push_seats

queue = rq.Queue("partners", connection=redis.Redis.from_url(os.environ["REDIS_URL"]))


def sell(buyer, show, seats):
    with transaction.atomic():
        sale = buyer.sales.create(show=show, seats=len(seats))
        push_seats.delay(show.stage.code, [seat.number for seat in seats])
        transaction.on_commit(lambda: count_sale.delay(str(buyer.pk), str(sale.amount)))
    return sale


def put_on_list(buyer, show, companion):
    buyer.companions.add(companion)
    entry = {"ref": str(companion.pk), "plus": 1}
    push_entry.delay(show.stage.code, entry)


def put_on_list_by_name(buyer, show, companion):
    buyer.companions.add(companion)
    entry = {"ref": str(companion.pk), "guest": companion.full_name}
    transaction.on_commit(lambda: push_entry.delay(show.stage.code, entry))  # expect: PRV101


def move(sale, show):
    sale.show = show
    sale.save(update_fields=["show"])
    push_seats.apply_async(args=(show.stage.code, [sale.seat.number]), countdown=5)


def review(buyer, show, stars, signed):
    if signed:
        queue.enqueue(push_feedback, show.code, stars, buyer.username)  # expect: PRV101
    else:
        queue.enqueue(push_feedback, show.code, stars, "a guest")
