from django.http import JsonResponse
from rest_framework.viewsets import ReadOnlyModelViewSet

from .forms import CamperForm, VisitForm
from .models import Camper, Tent
from .serializers import CamperSerializer


class Campers(ReadOnlyModelViewSet):
    queryset = Camper.objects.all()
    serializer_class = CamperSerializer


def register(request):
    form = CamperForm(request.POST)
    if form.is_valid():
        form.save()
    return JsonResponse({"ok": True})


def visit(request):
    form = VisitForm(request.POST)
    if form.is_valid():
        VISITS.append((form.cleaned_data["full_name"], form.cleaned_data["day"]))
    return JsonResponse({"ok": True})


VISITS = []


def emergency_list():
    return Camper.objects.values_list("guardian_phone", "guardian_email")


def tents():
    return [tent.number for tent in Tent.objects.all()]
