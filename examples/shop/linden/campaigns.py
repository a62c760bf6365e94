"""Offers by mail: to those who asked for them, and one that was sent in a hurry."""

from django.core import signing
from django.core.mail import send_mail
from django.urls import reverse

from .models import Customer


def way_out(customer):
    return reverse("unsubscribe", args=[signing.dumps(customer.pk, salt="newsletter")])


def send_router_offer(customer):
    if customer.newsletter_consent:
        send_mail("An offer for your router", "The new one costs half.", None, [customer.email])  # expect: PRV502


def send_spring_sale():
    for customer in Customer.objects.filter(email_verified=True):
        body = f"Everything at half price. No more mails: {way_out(customer)}"
        send_mail("Spring sale", body, None, [customer.email])  # expect: PRV503


def send_autumn_sale():
    for customer in Customer.objects.filter(newsletter_consent=True):
        body = f"Everything at half price. No more mails: {way_out(customer)}"
        send_mail("Autumn sale", body, None, [customer.email])


def send_outage_notice(town):
    for customer in Customer.objects.filter(shipping_address__contains=town):
        send_mail("No internet on Friday", f"We work on the line in {town}.", None, [customer.email])
