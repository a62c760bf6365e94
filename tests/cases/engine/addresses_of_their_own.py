"""Where a browser is sent on within the same site, by the name of a handler."""
from urllib.parse import urlencode

from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse


def to_the_loan(request, loan):
    return redirect(reverse("loan", args=[loan.pk]) + f"?email={request.user.email}")


def to_the_shelf(request, shelf):
    params = {"reader": request.user.username, "shelf": shelf.pk}
    return HttpResponseRedirect(reverse("shelf") + f"?{urlencode(params)}")


def next_page(request, overdue):
    page = None
    if overdue:
        listed = reverse("overdue")
        page = listed
        if overdue > 1:
            page = f"{listed}?owner={request.user.username}"
    return page


def to_the_overdue(request, overdue):
    page = next_page(request, overdue)
    if page:
        return HttpResponseRedirect(page)
    return HttpResponseRedirect("%s?mail=%s" % (reverse("start"), request.user.email))


def to_the_search(request):
    return redirect("{}?q={}".format(reverse("search"), request.user.last_name))


def to_the_catalogue(request, partner):
    return redirect(f"{partner}?email={request.user.email}")  # expect: PRV105


def to_a_partner(request, partner):
    page = reverse("partner")
    if partner:
        page = f"{partner.address}?from={request.user.email}"
    return redirect(page)  # expect: PRV105
