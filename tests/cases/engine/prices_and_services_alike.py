"""Lines that look like unfair prices and services, and some that are."""
from decimal import Decimal

from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import render

RATES = {"optin": Decimal("4.5"), "optout": Decimal("4.5")}
DAYS = {"optin": 30, "optout": 14}


def fee_after_rebate(client):
    fee = Decimal("20")
    if client.data_sharing_consent:
        fee *= Decimal("0.9")
    if client.region == "north":
        fee += 3
    return fee


def fee_with_markup(client):
    fee = Decimal("20")
    fee *= Decimal("1.0") if client.data_sharing_consent else Decimal("1.05")  # expect: PRV301
    return fee


def rate(client):
    return RATES["optin" if client.data_sharing_consent else "optout"]


def refund(client, amount):
    if not client.data_sharing_consent:
        return amount
    return amount + 2


def discount(client):
    return 0 if not client.data_sharing_consent else 5


def cart_total(cart, client):
    total = 0
    for item in cart:
        total += item.price
    if not client.newsletter_opt_in:
        client.log.append("no letters")
    return total


def shipping_cost(client, kilos):
    cost = 4
    if not client.newsletter_opt_in and kilos > 20:
        cost += 6
    elif kilos > 20:
        cost += 6
    return cost


def shipping_cost_by_choice(client, kilos):
    cost = 4
    if kilos > 20:
        cost += 6
    if client.ad_consent_withdrawn:
        cost += 1  # expect: PRV301
    return cost


def settings_page(request):
    if not request.user.analytics_consent:
        return render(request, "settings.html", {"ask": True})
    return render(request, "settings.html", {"ask": False})


def export(request):
    if not request.user.analytics_consent:  # expect: PRV303
        return HttpResponseForbidden()
    return JsonResponse({"rows": list(request.user.rows.values())})


def insights(request):
    if not request.user.analytics_consent:
        return JsonResponse({"insights": []})
    return JsonResponse({"insights": compute(request.user)})


def newsletter_archive(request):
    if not request.user.newsletter_opt_in:
        return render(request, "subscribe.html")
    return render(request, "archive.html")


def storage_days(client):
    return DAYS["optin" if client.telemetry_consent else "optout"]  # expect: PRV303


def compute(user):
    return [user.pk]


def download_limit(client):
    return 10 if client.telemetry_consent else 3  # expect: PRV303


def sample_rate(settings):
    return 1.0 if settings.telemetry_enabled else 0.0


def batch_size(settings):
    return 100 if settings.telemetry_enabled else 10


def points(client):
    points = 5
    if client.marketing_consent:
        points += 10
    return points


class Subscription:
    def __init__(self, client):
        self.client = client
        self.price = 10

    def apply(self):
        if self.client.has_opted_out:
            self.price = 13  # expect: PRV302
        else:
            self.price = 10
        return self

    def seasonal(self, month):
        if month in (6, 7):
            self.price = 13
        else:
            self.price = 10
        return self
