"""What customers agree to, and how they change their minds."""

from django.contrib.auth.decorators import login_required
from django.core import signing
from django.shortcuts import get_object_or_404, redirect, render

from .analytics import profiles
from .models import Customer


@login_required
def update_preferences(request):
    customer = request.user.customer
    customer.analytics_consent = request.POST.get("analytics") == "on"
    customer.newsletter_consent = request.POST.get("newsletter") == "on"
    customer.tracking_consent = request.POST.get("tracking") == "on"
    customer.save()
    if not customer.analytics_consent:
        profiles.delete(customer)
    return redirect("preferences")


def unsubscribe(request, token):
    """Leave the newsletter with one click on the link that stands in every issue."""
    customer = get_object_or_404(Customer, pk=signing.loads(token, salt="newsletter"))
    customer.newsletter_consent = False
    customer.save(update_fields=["newsletter_consent"])
    return render(request, "newsletter/left.html")


@login_required
def opt_out_of_text_messages(request):  # expect: PRV501
    customer = request.user.customer
    customer.text_message_consent = False
    customer.save(update_fields=["text_message_consent"])
    return redirect("preferences")


def accept_research(customer):
    customer.research_consent = True  # expect: PRV505
    customer.save(update_fields=["research_consent"])


@login_required
def delete_account(request):  # expect: PRV504
    customer = request.user.customer
    customer.is_closed = True
    customer.save(update_fields=["is_closed"])
    return redirect("goodbye")
