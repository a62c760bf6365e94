"""Ways out by a signed link, some of which ask for a login all the same (Django)."""
from django.core import signing
from django.shortcuts import get_object_or_404, redirect, render

from .models import Subscription


def unsubscribe_wine(request, token):  # expect: PRV501
    if not request.user.is_authenticated:
        return redirect("login")
    get_object_or_404(Subscription, token=token).delete()
    return render(request, "left.html")


def unsubscribe_cheese(request, token):  # expect: PRV501
    if request.user.is_anonymous:
        return redirect("login")
    get_object_or_404(Subscription, token=token).delete()
    return render(request, "left.html")


def unsubscribe_bread(request, token=None):
    if token is None and not request.user.is_authenticated:
        return redirect("login")
    get_object_or_404(Subscription, token=token).delete()
    return render(request, "left.html")


def unsubscribe_fruit(request, token):
    subscription = get_object_or_404(Subscription, token=token)
    if request.user.is_authenticated and request.user != subscription.owner:
        return redirect("login")
    subscription.delete()
    return render(request, "left.html")


def unsubscribe_fish(request, signature):
    if not signing.loads(signature):
        return redirect("login")
    get_object_or_404(Subscription, token=signature).delete()
    return render(request, "left.html")
