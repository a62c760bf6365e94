"""Opting out at a club whose pages are translated: a call of _ asks nobody to sign in."""
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from club.models import Subscriber


def unsubscribe(request, uid):
    member = Subscriber.objects.filter(uid=uid).first()
    if member is None:
        messages.error(request, _("An error occurred"))
    else:
        member.delete()
        messages.info(request, _("You get no more letters."))
    return redirect("start")
