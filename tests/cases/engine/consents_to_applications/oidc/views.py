"""Whether an application may sign somebody in: it asks for that on a page of its own."""

from django.db import models
from django.http import HttpResponseForbidden
from django.shortcuts import redirect


class Client(models.Model):
    reuse_consent = models.BooleanField(default=True)
    marketing_consent = models.BooleanField(default=True)  # expect: PRV204


def authorize(request):
    if not request.user.has_consented:
        return HttpResponseForbidden()
    return redirect(target_of(request))
