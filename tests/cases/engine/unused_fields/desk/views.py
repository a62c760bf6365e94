from django.shortcuts import render
from .forms import BookingForm, TicketForm, WholeForm, AliasForm
from .store import Booking


def book():
    form = BookingForm()
    if form.validate_on_submit():
        Booking.make(form.full_name.data, form.newsletter.data)


def ticket(request):
    form = TicketForm(request.POST)
    if form.is_valid():
        cd = form.cleaned_data
        return cd["email"], cd.get("passport")
    return render(request, "ticket.html", {"form": form})


def whole(request):
    form = WholeForm(request.POST)
    if form.is_valid():
        Booking.objects.create(**form.cleaned_data)


def alias(request):
    form = AliasForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        if "email" in data:
            return data["email"]
