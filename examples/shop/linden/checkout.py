"""From the cart to a paid order."""

import logging

import httpx
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.mail import send_mail
from django.shortcuts import get_object_or_404, redirect, render

from . import analytics, plans
from .models import Order

logger = logging.getLogger(__name__)


class PaymentRefused(Exception):
    """The bank said no."""


def euros_to(currency):
    answer = httpx.get("https://api.frankfurter.app/latest", params={"from": "EUR", "to": currency}, timeout=5)
    return answer.json()["rates"][currency]


@login_required
def start(request):
    customer = request.user.customer
    order = Order.objects.create(customer=customer, subtotal=request.session["subtotal"])
    cache.set(f"cart:{customer.pk}", order.number, timeout=3600)
    if customer.analytics_consent:
        analytics.record(customer, "checkout_started", express=analytics.has_express_checkout(customer))
    response = render(request, "checkout.html", {"order": order, "fitting": plans.installation_price(order, customer)})
    response.set_cookie("cart", order.number, max_age=3600, httponly=True)
    return response


@login_required
def pay(request, number):
    order = get_object_or_404(Order, number=number, customer=request.user.customer)
    try:
        order.charge(request.POST["payment_token"])
    except PaymentRefused:
        logger.warning("payment of %s refused, ask %s", order.number, order.customer.email)  # expect: PRV601
        return redirect("payment-refused", number=number)
    send_receipt(order)
    paid(order)
    return redirect("order-done", number=number)


def paid(order):
    logger.info("order %s of %s is paid", order.number, order.customer)
    if order.customer.do_not_track:
        return
    analytics.record(order.customer, "order_paid", subtotal=str(order.subtotal), country="NL")


def send_receipt(order):
    customer = order.customer
    text = f"Hello {customer.first_name}, thank you for order {order.number}. Total: {order.subtotal}"
    send_mail(f"Receipt {order.number}", text, None, [customer.email])
    logger.info("receipt of %s goes to a mailbox at %s", order.number, customer.email.split("@")[1])
