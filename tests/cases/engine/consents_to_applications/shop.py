"""A shop that lets in only those who agreed to whatever it is."""

from django.http import HttpResponseForbidden
from django.shortcuts import render


def catalogue(request):
    if not request.user.has_consented:  # expect: PRV303
        return HttpResponseForbidden()
    return render(request, "catalogue.html")
