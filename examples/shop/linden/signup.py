"""Opening and changing an account."""

import logging

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.mail import send_mail
from django.http import JsonResponse
from django.shortcuts import redirect, render

from .analytics import profiles
from .models import Customer
from .privacy import mask
from .profile_traits import account_traits, copy_of_my_data, tier_traits

logger = logging.getLogger(__name__)


class SignUpForm(forms.ModelForm):
    class Meta:
        model = Customer
        fields = ("email", "first_name", "last_name", "phone_number", "shipping_address", "analytics_consent")


def sign_up(request):
    form = SignUpForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "signup.html", {"form": form})
    customer = form.save()
    profiles.update(customer, account_traits(customer))  # expect: PRV101
    send_mail("Welcome to Linden", f"Hello {customer.first_name}, your account is open.", None, [customer.email])
    logger.info("%s opened an account (%s)", customer, mask(customer.email))
    return redirect("welcome")


@login_required
def change_tier(request, tier):
    customer = request.user.customer
    customer.tier = tier
    customer.save(update_fields=["tier"])
    profiles.update(customer, tier_traits(customer))
    logger.info("customer %s is now %s, verified=%s", customer.pk, tier, customer.email_verified)
    return redirect("account")


@login_required
def take_my_data_along(request):
    return JsonResponse(copy_of_my_data(request.user.customer))
