"""Mails of the brewery."""
import smtplib
import ssl
from email.message import EmailMessage
from pathlib import Path

from celery import shared_task
from jinja2 import Environment, FileSystemLoader

from .links import leave_link
from .people import all_drinkers, drinkers_near, subscribed_drinkers

pages = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"))


def deliver(message):
    with smtplib.SMTP_SSL("smtp.brewery.internal", context=ssl.create_default_context()) as server:
        server.send_message(message)  # expect: PRV502


def write(to, subject, html):
    message = EmailMessage()
    message["To"] = to
    message["Subject"] = subject
    message.set_content(html, subtype="html")
    return message


@shared_task
def tap_deals():
    for drinker in subscribed_drinkers():
        html = pages.get_template("tap_deals.html").render()
        deliver(write(drinker.email, "This week's deals", html))


@shared_task
def hop_deals():
    for drinker in subscribed_drinkers():
        html = pages.get_template("hop_deals.html").render(unsubscribe_link=leave_link(drinker))
        deliver(write(drinker.email, "Ten per cent off", html))


@shared_task
def blast():
    for drinker in all_drinkers():
        html = pages.get_template("hop_deals.html").render(unsubscribe_link=leave_link(drinker))
        deliver(write(drinker.email, "Special offer for everybody", html))  # expect: PRV503


@shared_task
def town_fair(town):
    for drinker in drinkers_near(town):
        html = pages.get_template("hop_deals.html").render(unsubscribe_link=leave_link(drinker))
        deliver(write(drinker.email, "Offers at your fair", html))


@shared_task
def recall_notice():
    for drinker in all_drinkers():
        deliver(write(drinker.email, "Recall: bottles of batch 42", "<p>Please bring them back.</p>"))


@shared_task
def receipt(order, address):
    html = pages.get_template("receipt.html").render(order=order)
    deliver(write(address, f"Your order {order.number}", html))
