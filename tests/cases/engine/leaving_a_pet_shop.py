"""Ways out of a pet shop's letters, and what stands before them."""
import asyncio

import stripe
from django.contrib.auth.mixins import LoginRequiredMixin, PermissionRequiredMixin
from django.core.mail import send_mail
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView

from .forms import LeaveForm


class LeaveNewsletter(LoginRequiredMixin, FormView):  # expect: PRV501
    form_class = LeaveForm
    template_name = "leave.html"

    def form_valid(self, form):
        self.request.user.newsletter = False
        self.request.user.save()
        return redirect("/")


class Orders(LoginRequiredMixin, TemplateView):
    template_name = "orders.html"


def unsubscribe_offers(request, token):  # expect: PRV501
    subscriber = find(token)
    step = int(request.session.get("step", 0))
    if step < 3:
        request.session["step"] = step + 1
        return render(request, "are_you_sure.html")
    subscriber.offers = False
    subscriber.save()
    return HttpResponse("bye")


def unsubscribe_tips(request, token):
    subscriber = find(token)
    if request.method == "GET":
        return render(request, "confirm.html")
    subscriber.tips = False
    subscriber.save()
    return HttpResponse("bye")


@require_POST
def opt_out_of_sale(request, token):  # expect: PRV501
    stripe.PaymentIntent.create(amount=500, currency="eur")
    subscriber = find(token)
    subscriber.sale = False
    subscriber.save()
    return HttpResponse("bye")


@require_POST
def opt_out_of_profiling(request, token):
    subscriber = find(token)
    subscriber.profiling = False
    subscriber.save()
    send_mail("Done", "Profiling is off.", "shop@pets.example", [subscriber.email])
    return HttpResponse("bye")


def withdraw_consent(request):  # expect: PRV501
    return HttpResponse("To withdraw your consent please write a letter to our office.")


def withdraw_bid(request):
    return HttpResponse("To withdraw your bid please call us.")


def find(token):
    from .models import Subscriber

    return Subscriber.objects.get(token=token)
