from django.core.signing import Signer
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from .models import Visitor


class StopVernissage(View):  # expect: PRV501
    def post(self, request):
        request.user.vernissage_mail = False
        request.user.save()
        return redirect("/")


class StopCollectors(View):
    def get(self, request, signed):
        visitor = get_object_or_404(Visitor, pk=Signer().unsign(signed))
        visitor.collectors_mail = False
        visitor.save()
        return render(request, "bye.html")


def delete_account(request):  # expect: PRV504
    request.user.is_active = False
    request.user.set_unusable_password()
    request.user.save()
    return redirect("/")


def wipe_account(request):
    request.user.wipe()
    return redirect("/")


def catalogue(request):
    return render(request, "catalogue.html", {"name": request.user.get_full_name()})
