"""Handlers whose names or texts sound like ways out, with a few that are hindered (Django)."""
from django.contrib.auth.decorators import login_required, permission_required
from django.core.mail import send_mail
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from .models import Basket, Device, Member, Subscription


@login_required
def cancel_subscription(request, pk):
    """A paid subscription, which needs an account."""
    get_object_or_404(Subscription, pk=pk, owner=request.user).cancel()
    return HttpResponse(status=204)


@login_required
def leave_team(request, pk):
    request.user.teams.remove(pk)
    return HttpResponse(status=204)


@permission_required("staff")
def unsubscribe_report(request):
    return render(request, "report.html")


@login_required
def remove_from_basket(request, pk):
    Basket.objects.get(owner=request.user).items.remove(pk)
    return HttpResponse(status=204)


@login_required
def delete_device(request, pk):
    Device.objects.filter(pk=pk).update(is_active=False)
    return HttpResponse(status=204)


@login_required
def delete_message(request, pk):
    request.user.messages.filter(pk=pk).update(deleted=True)
    return HttpResponse(status=204)


@permission_required("staff")
def deactivate_member(request, pk):
    Member.objects.filter(pk=pk).update(is_active=False)
    return HttpResponse(status=204)


@login_required
def unsubscribe_from_match_letters(request):  # expect: PRV501
    request.user.match_letters.all().delete()
    return HttpResponse(status=204)


def send_sale_report(staff):
    for person in staff.all():
        send_mail("Sales of the week", "Numbers inside.", None, [person.email])


def offer_letter(candidate):
    send_mail("Our offer", "We would like you to start in May.", None, [candidate.email])


def order_confirmation(order):
    send_mail("Your order", "Thank you. Discount codes are in your account.", None, [order.customer.email])


def newsletter_confirmation(address, link):
    send_mail("Please confirm your newsletter", f"Click {link}", None, [address])


def notify_everybody(text):
    for member in Member.objects.all():
        send_mail("The office is closed", text, None, [member.email])
