"""Searching and looking at products."""

import os

import segment.analytics as segment
from django.forms.models import model_to_dict
from django.shortcuts import render

from .models import Customer

segment.write_key = os.environ["SEGMENT_WRITE_KEY"]


def count_search(customer, hits):
    if not customer.do_not_track:  # expect: PRV202
        return
    segment.track(str(customer.pk), "Products Searched", {"hits": hits})


def count_view(customer, product):
    if not customer.do_not_track:
        segment.track(str(customer.pk), "Product Viewed", model_to_dict(product))


def count_comparison(customer: Customer, products):
    if customer.allows_analytics:  # expect: PRV206
        segment.track(str(customer.pk), "Products Compared", {"number": len(products)})


def count_filter(customer: Customer, name):
    if customer.allows_analytics():
        segment.track(str(customer.pk), "Products Filtered", {"filter": name})


def search(request, products):
    hits = products.filter(name__icontains=request.GET["q"])
    if request.user.is_authenticated:
        count_search(request.user.customer, hits.count())
    return render(request, "search.html", {"hits": hits})


def show(request, product):
    if request.user.is_authenticated:
        count_view(request.user.customer, product)
    return render(request, "product.html", {"product": product})
