"""Labels of metrics and names of queues, topics and groups."""
import asyncio

import aio_pika
import pika
from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from channels.generic.websocket import AsyncWebsocketConsumer
from kafka import KafkaProducer
from opentelemetry import metrics
import statsd

meter = metrics.get_meter(__name__)
orders = meter.create_counter("orders")
stats = statsd.StatsClient("localhost", 8125)
producer = KafkaProducer()


def ordered(customer, order):
    orders.add(1, {"customer": customer.email, "country": order.country})  # expect: PRV606
    orders.add(1, {"plan": customer.plan})
    stats.incr("orders.%s" % customer.username)  # expect: PRV606
    stats.timing("orders.time", order.seconds)


def notify(customer, text):
    layer = get_channel_layer()
    async_to_sync(layer.group_send)("user-%s" % customer.pk, {"text": text})


class Consumer(AsyncWebsocketConsumer):
    async def connect(self):
        user = self.scope["user"]
        await self.channel_layer.group_add(f"inbox_{user.email}", self.channel_name)  # expect: PRV606
        await self.channel_layer.group_add(f"inbox_{user.pk}", self.channel_name)


def send_event(customer, event):
    producer.send("events", value={"email": customer.email})
    producer.send(f"events-{customer.email}", value=event)  # expect: PRV606


class Worker:
    def __init__(self):
        connection = pika.BlockingConnection()
        self.channel = connection.channel()

    def listen(self, driver):
        self.channel.queue_declare(queue="driver." + driver.phone_number)  # expect: PRV606
        self.channel.basic_publish(exchange="", routing_key=f"driver.{driver.pk}", body=driver.phone_number)
