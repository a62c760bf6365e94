"""Where a parcel is, and when the technician comes."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from .models import Order


@login_required
def track_parcel(request, number):
    """Send the customer on to the carrier, who then need not ask for the address again."""
    order = get_object_or_404(Order, number=number, customer=request.user.customer)
    return redirect(f"{settings.CARRIER_URL}/{order.number}?notify={order.customer.email}")  # expect: PRV105


@login_required
def book_technician(request, number):
    order = get_object_or_404(Order, number=number, customer=request.user.customer)
    token = signing.dumps({"order": order.number, "customer": order.customer.pk}, salt="technician")
    return redirect(f"{settings.TECHNICIAN_URL}/book?token={token}")


@login_required
def back_to_order(request, number):
    return redirect(reverse("order-done", kwargs={"number": number}))
