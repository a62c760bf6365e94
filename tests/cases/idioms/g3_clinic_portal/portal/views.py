"""Pages for patients."""
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from . import journey
from .models import Letter, Slot


@login_required
def book(request: HttpRequest, slot_id: int) -> HttpResponse:
    """Take a free slot."""
    slot = get_object_or_404(Slot, pk=slot_id, is_free=True)
    started = timezone.datetime.fromisoformat(request.session["opened_at"])
    slot.take(request.user.patient)
    journey.booked(request.user.patient, slot, started)
    return redirect("appointments")


@login_required
def move(request: HttpRequest, slot_id: int) -> HttpResponse:
    """Swap one slot for another."""
    slot = get_object_or_404(Slot, pk=slot_id)
    journey.moved(request.user.patient, slot, "moved by patient")
    return redirect("appointments")


@login_required
def cancel(request: HttpRequest, slot_id: int) -> HttpResponse:
    """Give a slot back."""
    slot = get_object_or_404(Slot, pk=slot_id)
    slot.release()
    journey.cancelled(request.user.patient, slot)
    return redirect("appointments")


@login_required
def letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Show a letter."""
    found = get_object_or_404(Letter, pk=letter_id)
    journey.letter_opened(request.user.patient, found)
    return render(request, "portal/letter.html", {"letter": found})
