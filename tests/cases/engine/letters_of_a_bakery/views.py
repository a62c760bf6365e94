"""Leaving and erasing."""
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views import View

from .models import Eater


class BreadLetterOptOut(View):  # expect: PRV501
    def post(self, request):
        request.user.eater.letters.filter(kind="bread").delete()
        return HttpResponse(status=204)


class CakeLetterOptOut(View):
    def post(self, request, token):
        get_object_or_404(Eater, token=token).letters.filter(kind="cake").delete()
        return HttpResponse(status=204)


class EraseMe(View):  # expect: PRV504
    def delete(self, request):
        eater = request.user.eater
        eater.nickname = ""
        eater.email = ""
        eater.save()
        return HttpResponse(status=204)


class Letters(View):
    def get(self, request):
        return HttpResponse(", ".join(each.kind for each in request.user.eater.letters.all()))
