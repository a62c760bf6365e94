"""Tickets of a ferry line (Django)."""
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render

BASE = 24
PRIVACY_FEE = 3
CAR = 40


def fare(passenger, cars):
    price = BASE + cars * CAR
    if not passenger.has_tracking_consent:
        price += PRIVACY_FEE  # expect: PRV301
    return price


def fare_with_discount(passenger, cars):
    price = BASE + cars * CAR
    if passenger.has_tracking_consent:
        price -= 2
    return price


def fare_with_pet(passenger):
    price = BASE
    if not passenger.has_pet:
        return price
    price += 5
    return price


def receipt(passenger):
    lines = [("crossing", BASE)]
    if passenger.newsletter_opted_out:
        lines.append(("paper handling fee", 2))  # expect: PRV301
    return lines


def receipt_of_goods(passenger, goods):
    lines = [("crossing", BASE)]
    for good in goods:
        lines.append((good.title, good.weight * 2))
    return lines


def total(passenger, base):
    return base * (1 if passenger.consents_to_sharing else 1.15)  # expect: PRV301


def total_for_early(passenger, base):
    return base * (0.9 if passenger.early else 1)


def boarding(request):
    if not request.user.marketing_consent:  # expect: PRV303
        return HttpResponseForbidden("Please accept marketing first")
    return render(request, "boarding.html")


def deck(request):
    if not request.user.profile.tracking_consent:  # expect: PRV303
        raise PermissionDenied
    return render(request, "deck.html")


def cabin(request):
    if request.user.age < 18:
        raise PermissionDenied("adults only")
    return render(request, "cabin.html")


def terms(request):
    if not request.user.accepted_terms:
        return redirect("terms")
    return render(request, "terms_ok.html")


def timetable(request):
    if "cookies_accepted" not in request.COOKIES:  # expect: PRV303
        return redirect("cookie-wall")
    return render(request, "timetable.html")


def beacon(request):
    if not request.user.tracking_consent:
        return HttpResponseForbidden()
    request.user.hits.create(path=request.GET["path"])
    return JsonResponse({})


def near_me(request):
    if not request.user.location_consent:
        return redirect("ask-location")
    return render(request, "near.html", {"ports": ports_near(request.user.last_point)})


def ports_near(point):
    return [point]
