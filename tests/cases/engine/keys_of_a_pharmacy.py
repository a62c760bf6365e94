"""An online pharmacy: cookies, caches, metrics, files and queues."""
import uuid
from pathlib import Path

import boto3
import redis
from celery import shared_task
from django.core.cache import cache
from django.http import HttpResponse
from django.views.decorators.cache import cache_page
from kombu import Queue
from prometheus_client import Counter
import statsd

store = redis.Redis()
orders = Counter("orders", "Orders", ["customer", "country"])
gauge = statsd.StatsClient()
s3 = boto3.client("s3")


def basket(customer):
    return cache.get(f"basket:{customer.email}")  # expect: PRV606


def basket_quiet(customer):
    return cache.get(f"basket:{customer.id}")


def keep(customer, basket):
    store.setex("basket:" + customer.email, 3600, basket)  # expect: PRV606


def keep_quiet(customer, basket):
    store.setex(f"basket:{customer.pk}", 3600, basket)


def hold(customer, basket):
    store.hset(f"person:{customer.phone}", "basket", basket)  # expect: PRV606


def hold_value(customer):
    store.hset(f"person:{customer.id}", "phone", customer.phone)


def count(customer):
    orders.labels(customer=customer.email, country="AT").inc()  # expect: PRV606


def count_quiet(customer):
    orders.labels(customer.plan, customer.country).inc()


def count_statsd(customer):
    gauge.incr(f"orders.{customer.username}")  # expect: PRV606


def greet(customer):
    response = HttpResponse("ok")
    response.set_cookie("who", customer.email)  # expect: PRV606
    return response


def greet_quiet(customer):
    response = HttpResponse("ok")
    response.set_cookie("who", str(uuid.uuid4()))
    return response


def prescription(customer, body):
    Path(f"/var/rx/{customer.last_name}.pdf").write_bytes(body)  # expect: PRV606


def prescription_quiet(customer, body):
    Path(f"/var/rx/{customer.id}.pdf").write_bytes(body)


def upload(customer, body):
    s3.put_object(Bucket="rx", Key=f"{customer.email}/rx.pdf", Body=body)  # expect: PRV606


def upload_quiet(customer, body):
    s3.put_object(Bucket="rx", Key=f"{uuid.uuid4()}/rx.pdf", Body=body)


def export(customer, body):
    with open(f"exports/{customer.email}.csv", "w") as out:  # expect: PRV606
        out.write(body)


def queue(customer):
    return Queue(f"mail-{customer.email}")  # expect: PRV606


def read_list(path):
    with open(path) as names:
        return names.read()
