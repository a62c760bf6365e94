"""Several ways to leave, with and without a login."""
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from .models import Reader


class LeaveForReader(View):
    """Whoever has signed in is sent on; everybody else is asked for the address."""


class UnsubscribeFromGazette(View):
    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return redirect("leave-for-reader")
        return super().dispatch(request, *args, **kwargs)

    def post(self, request):
        Reader.objects.filter(email=request.POST["email"]).update(gazette_subscribed=False)
        return render(request, "left.html")


class UnsubscribeFromCrossword(View):  # expect: PRV501
    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return super().dispatch(request, *args, **kwargs)
        raise PermissionDenied

    def post(self, request):
        request.user.reader.crossword_subscribed = False
        request.user.reader.save()
        return render(request, "left.html")


@login_required
def unsubscribe_from_weather_interactive(request):
    request.user.reader.weather_subscribed = False
    request.user.reader.save()
    return redirect("start")


def unsubscribe_from_weather_noninteractive(request, code):
    reader = get_object_or_404(Reader, weather_code=code)
    reader.weather_subscribed = False
    reader.save()
    return render(request, "left.html")


@login_required
def unsubscribe_from_sports_interactive(request):  # expect: PRV501
    request.user.reader.sports_subscribed = False
    request.user.reader.save()
    return redirect("start")
